import type { EntityBriefing } from '../../lib/engine/index.ts';
import { t } from '../../lib/i18n.ts';
import type { Crumb } from '../../lib/state/card.ts';
import { BackIcon, CloseIcon, KindIcon } from '../icons.tsx';
import type { Reveal } from '../line.tsx';
import { kindName, namedTimes } from '../words.ts';

/** Id of the element that names the card. */
export const NAME = 'card-name';

interface HeadProps {
  readonly briefing: EntityBriefing;
  /** The name that the way back leads to. */
  readonly last: Crumb | undefined;
  readonly onReveal: Reveal;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Who or what the card is about, the way back to the name before, and the way out. */
export const Head = ({ briefing, last, onReveal, onBack, onClose }: HeadProps) => (
  <header className="card-head">
    {last && (
      <button
        type="button"
        className="card-tool card-back"
        aria-label={t('cardBack', last.name)}
        aria-keyshortcuts="Alt+ArrowLeft"
        title={t('cardBackKeys', last.name)}
        onClick={onBack}
      >
        <BackIcon />
      </button>
    )}
    <h1 id={NAME} className="card-name" dir="auto">
      {briefing.name}
    </h1>
    <button type="button" className="card-tool card-close" aria-label={t('close')} onClick={onClose}>
      <CloseIcon />
    </button>
    <p className="card-meta">
      <span className="card-kind">
        <KindIcon kind={briefing.kind} />
        {kindName(briefing.kind)}
      </span>
      <button type="button" className="card-count" onClick={() => onReveal(briefing.first)}>
        {namedTimes(briefing.count)}
      </button>
    </p>
  </header>
);
