/** compromise 14 as a peer: the same question to a well-kept library, in the same run. */
import compromise from 'compromise';
import type { EntityKind, Span } from '../../lib/engine/index.ts';

/** What `json({offset: true})` says of a match; the library's types leave it open. */
const spanOf = (match: unknown): Span[] => {
  if (typeof match !== 'object' || match === null || !('offset' in match)) return [];
  const { offset } = match;
  if (typeof offset !== 'object' || offset === null || !('start' in offset) || !('length' in offset)) return [];
  const { start, length } = offset;
  return typeof start === 'number' && typeof length === 'number' ? [{ start, end: start + length }] : [];
};

export interface PeerEntity {
  readonly kind: EntityKind;
  readonly mentions: readonly Span[];
}

/** People, organisations and places by compromise, each with where it stands. */
export const namesByCompromise = (text: string): readonly PeerEntity[] => {
  const read = compromise(text);
  const spans = (found: { json: (options: object) => unknown }): Span[] => {
    const matches = found.json({ offset: true, terms: false });
    return Array.isArray(matches) ? matches.flatMap(spanOf) : [];
  };
  return [
    { kind: 'person', mentions: spans(read.people()) },
    { kind: 'organisation', mentions: spans(read.organizations()) },
    { kind: 'place', mentions: spans(read.places()) },
  ];
};
