/** The fields of records that this version writes and reads (docs/sync.md); all others are carried along. */
import type { Correction, EntityKind } from '../engine/index.ts';
import {
  type Actor,
  amend,
  type Dot,
  type Fields,
  type Json,
  type Row,
  type SyncRecord,
  valuesOf,
} from '../sync/index.ts';

/** What the reader writes about. */
export type Subject =
  | { readonly about: 'name'; readonly name: string; readonly kind: EntityKind }
  | { readonly about: 'article'; readonly url: string; readonly title: string; readonly site: string };

/** What sort of thing a name is, as the engine thinks. */
export const KIND = 'kind';
export const NOTE = 'note';
export const EDITED = 'edited';
export const FOLLOWS = 'follows';
export const NOT_A_NAME = 'not-a-name';
export const OTHER_KIND = 'other-kind';
export const CALLED = 'called';

/** Fields of their own for each name or form: two devices that add one each do not meet. */
export const SAME_AS = 'same-as:';
export const APART = 'apart:';

/** Fields that say what a record is about; written with every edit, so that they survive a deletion made elsewhere. */
export const subjectFields = (subject: Subject): Readonly<Record<string, Json>> =>
  subject.about === 'name'
    ? { name: subject.name, kind: subject.kind }
    : { url: subject.url, title: subject.title, site: subject.site };

const WITHOUT_WORDS: readonly string[] = ['name', 'kind', 'url', 'title', 'site', EDITED];

/** Does a record only say what it is about? Fields of a newer Sidelight say something. */
export const saysNothing = ({ f }: SyncRecord): boolean =>
  Object.keys(f).every((field) => WITHOUT_WORDS.includes(field));

/** The row with an earlier state's fields written anew, so that they outlive the deletion that took them. */
export const restoredRow = (row: Row, actor: Actor, fields: Fields): Row => {
  const firsts: Record<string, Json> = {};
  for (const [field, register] of Object.entries(fields)) {
    const [value] = Object.values(register);
    if (value !== undefined) firsts[field] = value;
  }
  const { [NOTE]: _, ...along } = firsts;
  const back = amend(row, actor, { changes: firsts, seen: { [NOTE]: [] }, along });
  // Texts that stood side by side stand so again.
  return Object.values(fields[NOTE] ?? {}).reduce<Row>(
    (now, text) => amend(now, actor, { changes: { [NOTE]: text }, seen: { [NOTE]: [] } }),
    back,
  );
};

/** One text of a note. Several stand side by side when they were written apart. */
export interface NoteText {
  readonly text: string;
  /** The writes that say so: whoever saves tells which it has seen. */
  readonly dots: readonly Dot[];
}

/** What the reader corrects about one name. */
export type NameCorrections = Omit<Correction, 'name' | 'follows'>;

/** A record as readers see it. */
export interface RecordView {
  readonly id: string;
  /** Null for records of kinds that this version does not know, and for those that lost their subject. */
  readonly subject: Subject | null;
  /** In a fixed order; none where there is no note. */
  readonly texts: readonly NoteText[];
  /** ms since the epoch by the clock of the device that wrote last; for show and for sorting only. */
  readonly edited: number | null;
  readonly follows: boolean;
  readonly corrections: NameCorrections;
  /** Of what kind the engine took the name to be, whatever the reader says. */
  readonly thought: EntityKind | null;
}

/** Spelled out here, so that foreign data is checked. */
const KINDS: Readonly<Record<EntityKind, true>> = { person: true, organisation: true, place: true, other: true };

const isKind = (value: Json | undefined): value is EntityKind =>
  typeof value === 'string' && Object.hasOwn(KINDS, value);

const textOf = (record: SyncRecord, field: string): string | null =>
  valuesOf(record, field).find((value) => typeof value === 'string') ?? null;

const kindOf = (record: SyncRecord, field: string): EntityKind | null => valuesOf(record, field).find(isKind) ?? null;

const listOf = (record: SyncRecord, prefix: string): readonly string[] =>
  Object.keys(record.f)
    .filter((field) => field.startsWith(prefix))
    .flatMap((field) => textOf(record, field) ?? []);

const subjectOf = (record: SyncRecord): Subject | null => {
  const name = textOf(record, 'name');
  if (record.id.startsWith('name:') && name !== null)
    return { about: 'name', name, kind: kindOf(record, OTHER_KIND) ?? kindOf(record, KIND) ?? 'other' };
  const url = textOf(record, 'url');
  if (!record.id.startsWith('article:') || url === null) return null;
  return { about: 'article', url, title: textOf(record, 'title') ?? '', site: textOf(record, 'site') ?? '' };
};

const textsOf = ({ f }: SyncRecord): readonly NoteText[] => {
  const byText = new Map<string, Dot[]>();
  for (const [dot, value] of Object.entries(f[NOTE] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (typeof value !== 'string') continue;
    byText.set(value, [...(byText.get(value) ?? []), dot]);
  }
  return [...byText].map(([text, dots]) => ({ text, dots }));
};

export const correctionsOf = (record: SyncRecord): NameCorrections => ({
  notAName: valuesOf(record, NOT_A_NAME).includes(true),
  kind: kindOf(record, OTHER_KIND),
  sameAs: listOf(record, SAME_AS),
  apart: listOf(record, APART),
  called: textOf(record, CALLED),
});

export const corrects = ({ f }: SyncRecord): boolean =>
  Object.keys(f).some(
    (field) =>
      [NOT_A_NAME, OTHER_KIND, CALLED, FOLLOWS].includes(field) || field.startsWith(SAME_AS) || field.startsWith(APART),
  );

const latest = (record: SyncRecord): number | null =>
  valuesOf(record, EDITED).reduce<number | null>(
    (last, value) => (typeof value === 'number' ? Math.max(last ?? 0, value) : last),
    null,
  );

export const viewOf = (record: SyncRecord): RecordView => ({
  id: record.id,
  subject: subjectOf(record),
  texts: textsOf(record),
  edited: latest(record),
  follows: valuesOf(record, FOLLOWS).includes(true),
  corrections: correctionsOf(record),
  thought: kindOf(record, KIND),
});
