import type { RefObject } from 'react';
import type { EntityBriefing } from '../../lib/engine/index.ts';
import { t } from '../../lib/i18n.ts';
import type { Crumb } from '../../lib/state/card.ts';
import { BackIcon, CloseIcon, KindIcon, MoveIcon, PinIcon } from '../icons.tsx';
import type { Reveal } from '../line.tsx';
import { kindName, namedTimes, standsTimes } from '../words.ts';
import { type Move, moveByKey, useDrag } from './use-move.ts';
import { useSwipe } from './use-swipe.ts';

/** Id of the element that names the card. */
export const NAME = 'card-name';

export interface PinProps {
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
  readonly onMove: Move;
}

/** Keeps the card open; kept open, it can be moved. */
const Pin = ({ pinned, onPin, onMove }: PinProps) => (
  <>
    {pinned && (
      <button
        type="button"
        className="card-tool card-move"
        aria-label={t('moveCard')}
        title={t('moveCardWords')}
        onKeyDown={moveByKey(onMove)}
      >
        <MoveIcon />
      </button>
    )}
    <button
      type="button"
      className="card-tool card-pin"
      aria-label={t('pin')}
      aria-pressed={pinned}
      title={t(pinned ? 'unpinWords' : 'pinWords')}
      onClick={() => onPin(!pinned)}
    >
      <PinIcon />
    </button>
  </>
);

interface HeadProps extends PinProps {
  readonly briefing: EntityBriefing;
  /** Words that the reader has selected, and no name. */
  readonly selected?: boolean;
  /** A sheet stays as it is, and is swiped away. */
  readonly sheet: boolean;
  readonly card: RefObject<HTMLElement | null>;
  /** The name that the way back leads to. */
  readonly last: Crumb | undefined;
  readonly onReveal: Reveal;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Who or what the card is about, the way back to the name before, the pin, and the way out. */
export const Head = (props: HeadProps) => {
  const { briefing, selected, sheet, card, last, pinned, onMove, onReveal, onBack, onClose } = props;
  const isMovable = pinned && !sheet;
  const drag = useDrag(isMovable ? onMove : null);
  const swipe = useSwipe(card, sheet ? onClose : null);
  return (
    <header className={isMovable ? 'card-head card-head-movable' : 'card-head'} {...drag} {...swipe}>
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
      <div className="card-tools">
        {!sheet && <Pin {...props} />}
        <button type="button" className="card-tool card-close" aria-label={t('close')} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <p className="card-meta">
        <span className="card-kind">
          {!selected && <KindIcon kind={briefing.kind} />}
          {selected ? t('selectedWords') : kindName(briefing.kind)}
        </span>
        <button type="button" className="card-count" onClick={() => onReveal(briefing.first)}>
          {selected ? standsTimes(briefing.count) : namedTimes(briefing.count)}
        </button>
      </p>
    </header>
  );
};
