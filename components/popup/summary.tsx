import type { Line } from '../../lib/engine/index.ts';
import { LineButton, type Reveal } from '../line.tsx';

interface SummaryProps {
  readonly lines: readonly Line[];
  readonly onReveal: Reveal;
}

/** The sentences of the article that stand for the whole. */
export const Summary = ({ lines, onReveal }: SummaryProps) => (
  <section className="popup-section" aria-labelledby="popup-summary">
    <h2 id="popup-summary" className="popup-heading">
      In short
    </h2>
    <ul className="popup-summary">
      {lines.map((line) => (
        <li key={line.start}>
          <LineButton line={line} onReveal={onReveal} />
        </li>
      ))}
    </ul>
  </section>
);
