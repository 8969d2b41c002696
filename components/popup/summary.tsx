import type { Line } from '../../lib/engine/index.ts';
import { LineButton, PlainLine, type Reveal } from '../line.tsx';

interface SummaryProps {
  readonly lines: readonly Line[];
  /** Null where there is no page to lead to. */
  readonly onReveal: Reveal | null;
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
          {onReveal ? <LineButton line={line} onReveal={onReveal} /> : <PlainLine line={line} />}
        </li>
      ))}
    </ul>
  </section>
);
