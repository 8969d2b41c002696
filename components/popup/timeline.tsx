import type { TimelineEntry } from '../../lib/engine/index.ts';
import { t } from '../../lib/i18n.ts';
import type { Reveal } from '../line.tsx';
import { spanWords } from '../words.ts';
import { Folded } from './folded.tsx';
import { Placed } from './placed-line.tsx';
import { Section } from './section.tsx';

/** Days shown at first. */
const SHOWN = 5;

interface DayProps {
  readonly entry: TimelineEntry;
  readonly onReveal: Reveal | null;
}

const Day = ({ entry, onReveal }: DayProps) => (
  <div className="day">
    <h3 className="day-name">
      <time dateTime={entry.from}>{spanWords(entry.from, entry.to)}</time>
    </h3>
    {entry.lines.map((line) => (
      <Placed key={line.start} line={line} onReveal={onReveal} />
    ))}
  </div>
);

interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  readonly open: boolean;
  readonly onReveal: Reveal | null;
}

/** What happened when, in calendar order. */
export const Timeline = ({ entries, open, onReveal }: TimelineProps) => (
  <Section title={t('dates')} total={entries.length} className="popup-timeline">
    <Folded items={entries} shown={SHOWN} open={open} keyOf={({ from, to }) => `${from} ${to}`}>
      {(entry) => <Day entry={entry} onReveal={onReveal} />}
    </Folded>
  </Section>
);
