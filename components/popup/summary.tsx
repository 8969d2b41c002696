import type { Line } from '../../lib/engine/index.ts';
import { t } from '../../lib/i18n.ts';
import { EvidenceLine, type Reveal } from '../line.tsx';
import { Section } from './section.tsx';

interface SummaryProps {
  readonly lines: readonly Line[];
  readonly onReveal: Reveal | null;
}

/** The sentences of the article that stand for the whole. */
export const Summary = ({ lines, onReveal }: SummaryProps) => (
  <Section title={t('summary')}>
    <ul className="popup-summary">
      {lines.map((line) => (
        <li key={line.start}>
          <EvidenceLine line={line} onReveal={onReveal} />
        </li>
      ))}
    </ul>
  </Section>
);
