import type { Line, PlacedLine } from '../../lib/engine/index.ts';
import { EvidenceLine, type Reveal } from '../line.tsx';

/** The words with what is around them; our dots where the sentence goes on. */
const dotted = ({ excerpt, about }: PlacedLine): Line => ({
  start: excerpt.start - (excerpt.start > about.start ? 2 : 0),
  end: excerpt.end,
  text: `${excerpt.start > about.start ? '… ' : ''}${excerpt.text}${excerpt.end < about.end ? ' …' : ''}`,
});

interface PlacedProps {
  readonly line: PlacedLine;
  readonly onReveal: Reveal | null;
}

/** A date or figure in its sentence, the words themselves standing out; it leads to the sentence. */
export const Placed = ({ line, onReveal }: PlacedProps) => (
  <EvidenceLine
    line={dotted(line)}
    evidence={line.about}
    onReveal={onReveal}
    part={{ span: line, draw: (words) => <strong className="placed-words">{words}</strong> }}
  />
);
