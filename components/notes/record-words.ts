import type { RecordView } from '../../lib/database/index.ts';
import { t } from '../../lib/i18n.ts';
import { plain } from '../plain.ts';
import { kindName } from '../words.ts';

/** What a record is about, in a few words. */
export const recordTitle = ({ subject }: RecordView): string => {
  if (subject === null) return t('noteUnknown');
  if (subject.about === 'name') return subject.name;
  return subject.title || subject.url;
};

/** What the reader has said of a name beside the note. */
export const saidOf = ({ follows, corrections }: RecordView): readonly string[] => {
  const { notAName, kind, sameAs, apart, called } = corrections;
  return [
    ...(follows ? [t('follows')] : []),
    ...(notAName ? [t('heldNotAName')] : []),
    ...(kind ? [t('heldKind', kindName(kind))] : []),
    ...sameAs.map((name) => t('heldSameAs', name)),
    ...apart.map((form) => t('heldApart', form)),
    ...(called === null ? [] : [t('heldCalled', called)]),
  ];
};

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
