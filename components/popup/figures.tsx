import type { FigureLine } from '../../lib/engine/index.ts';
import { t } from '../../lib/i18n.ts';
import { FigureIcon } from '../icons.tsx';
import type { Reveal } from '../line.tsx';
import { figureName } from '../words.ts';
import { Folded } from './folded.tsx';
import { Placed } from './placed-line.tsx';
import { Section } from './section.tsx';

/** Figures shown at first. */
const SHOWN = 5;

interface FiguresProps {
  readonly figures: readonly FigureLine[];
  readonly open: boolean;
  readonly onReveal: Reveal | null;
}

/** The article's amounts in their sentences, each with its kind. */
export const Figures = ({ figures, open, onReveal }: FiguresProps) => (
  <Section title={t('figures')} total={figures.length} className="popup-figures">
    <Folded items={figures} shown={SHOWN} open={open} keyOf={({ start }) => start}>
      {(figure) => (
        <div className="figure">
          <span className="figure-kind" title={figureName(figure.kind)}>
            <FigureIcon kind={figure.kind} />
            <span className="unseen">{figureName(figure.kind)}</span>
          </span>
          <Placed line={figure} onReveal={onReveal} />
        </div>
      )}
    </Folded>
  </Section>
);
