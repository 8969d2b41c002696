import type { RecordView } from '../../lib/database/index.ts';
import { t } from '../../lib/i18n.ts';
import { type Held, heldBy } from '../held.ts';
import { plain } from '../plain.ts';

/** What a record is about, in a few words. */
export const recordTitle = ({ subject }: RecordView): string => {
  if (subject === null) return t('noteUnknown');
  if (subject.about === 'name') return subject.name;
  return subject.title || subject.url;
};

/** What the reader has said of a name beside the note, and what takes it back. */
export const heldOf = ({ follows, corrections }: RecordView): readonly Held[] => [
  ...(follows ? [{ words: t('follows'), back: { type: 'follow', holds: false } } as const] : []),
  ...heldBy(corrections),
];

export const saidOf = (record: RecordView): readonly string[] => heldOf(record).map(({ words }) => words);

/** Views stay the same objects until the database changes; the words of each are folded once. */
const folded = new WeakMap<RecordView, string>();

const wordsOf = (record: RecordView): string => {
  const known = folded.get(record);
  if (known !== undefined) return known;
  const site = record.subject?.about === 'article' ? `${record.subject.site} ${record.subject.url}` : '';
  const words = plain(
    [recordTitle(record), site, ...saidOf(record), ...record.texts.map(({ text }) => text)].join('\n'),
  );
  folded.set(record, words);
  return words;
};

/** The records that hold every word of the query. */
export const searched = (records: readonly RecordView[], query: string): readonly RecordView[] => {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return words.length === 0
    ? records
    : records.filter((record) => words.every((word) => wordsOf(record).includes(word)));
};
