/** How an article introduces its names: descriptors gathered for each mention, then for each entity. */
import type { Cluster } from './coreference.ts';
import { type DescriptorCandidate, indexNames, isRole, type Reader } from './descriptor-reader.ts';
import { descriptorsOf } from './descriptors.ts';
import type { TextDocument } from './document.ts';
import type { Name } from './names.ts';
import { headOf } from './references.ts';
import { kindOfHead } from './role-kinds.ts';
import { mapInSteps, type Steps } from './steps.ts';
import type { EntityKind } from './types.ts';

/** For each name, its descriptors, best first. */
export type Introductions = readonly (readonly DescriptorCandidate[])[];

/** The descriptors of every mention. */
export function* introduce(document: TextDocument, names: readonly Name[]): Steps<Introductions> {
  const reader: Reader = { document, names, nameAt: indexNames(document, names) };
  return yield* mapInSteps(names, (name) => (name.class === 'demonym' ? [] : descriptorsOf(reader, name, name.class)));
}

/** Does the head of a descriptor name something that an entity of this kind can be? */
const fitsKind = (document: TextDocument, kind: EntityKind, { from, to }: DescriptorCandidate): boolean => {
  const head = headOf(document.tokens.slice(from, to).map((token) => token.text));
  const told = head ? kindOfHead(head) : null;
  return told === null || told === kind || kind === 'other' || (told === 'other' && kind === 'organisation');
};

/** The descriptors that an article gives an entity, best first; earlier mentions go first among equals. */
export const descriptorsOfCluster = (
  document: TextDocument,
  cluster: Cluster,
  introductions: Introductions,
): DescriptorCandidate[] =>
  cluster.members
    .flatMap((member) => introductions[member] ?? [])
    // What was read for another kind: a place has no title in front of it, and is no "singer".
    .filter(({ source }) => cluster.kind !== 'place' || (source !== 'title' && source !== 'premodifier'))
    .filter((candidate) => fitsKind(document, cluster.kind, candidate))
    .sort((a, b) => b.worth - a.worth || a.from - b.from);

/** What an entity is called besides its name: the heads of its descriptors ("start-up"), the kind in its name ("bank"). */
export const headsOf = (
  document: TextDocument,
  cluster: Cluster,
  descriptors: readonly DescriptorCandidate[],
): Set<string> => {
  const heads = new Set<string>();
  for (const { from, to } of descriptors) {
    const head = headOf(document.tokens.slice(from, to).map((token) => token.text));
    if (head) heads.add(head);
  }
  const last = cluster.name.split(' ').at(-1)?.toLowerCase() ?? '';
  if (cluster.kind === 'organisation' && cluster.name.includes(' ') && isRole(last)) heads.add(last);
  return heads;
};
