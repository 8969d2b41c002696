import type { RecordView } from '../../lib/database/index.ts';
import { t } from '../../lib/i18n.ts';
import { dateWords, kindName } from '../words.ts';
import { recordTitle, saidOf } from './record-words.ts';

/** Signs that would end a heading's link, or begin something, are only signs. */
const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\[\]<>*_`#]/g, '\\$&');

const heading = (record: RecordView): string => {
  const title = escaped(recordTitle(record));
  const { subject } = record;
  return subject?.about === 'article'
    ? `## [${title}](<${subject.url.replace(/[<>\s]/g, encodeURIComponent)}>)`
    : `## ${title}`;
};

const source = ({ subject, edited }: RecordView): string => {
  const what = subject?.about === 'name' ? kindName(subject.kind) : subject?.site;
  const when = edited === null ? null : dateWords(new Date(edited).toISOString());
  return [what, when].filter(Boolean).join(' · ');
};

const entry = (record: RecordView): string =>
  [
    heading(record),
    source(record),
    ...saidOf(record).map((said) => `- ${escaped(said)}`),
    ...record.texts.map(({ text }) => text),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

/** Notes for a person to read, in one file of Markdown. */
export const markdownFile = (records: readonly RecordView[]): Blob =>
  new Blob([`# ${t('notesTitle')}\n\n`, ...records.map((record) => `${entry(record)}\n\n`)], { type: 'text/markdown' });
