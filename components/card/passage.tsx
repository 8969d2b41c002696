import './card.css';
import { t } from '../../lib/i18n.ts';
import type { Shown } from '../../lib/state/card.ts';
import type { Reveal } from '../line.tsx';
import { Facts } from './facts.tsx';
import { Head, type PinProps } from './head.tsx';
import { Off, type OffProps } from './off.tsx';
import { Shell } from './shell.tsx';

export interface PassageProps extends Omit<OffProps, 'url'>, PinProps {
  readonly shown: Shown;
  readonly onReveal: Reveal;
  readonly onClose: () => void;
  readonly onSized: (height: number) => void;
}

/** Where else in the article the words stand that the reader has selected. */
export const Passage = (props: PassageProps) => {
  const { shown, onReveal, onSized } = props;
  const { briefing, sheet } = shown;
  return (
    <Shell shown={shown} className="card-passage" onSized={onSized}>
      {(card) => (
        <>
          <Head {...props} briefing={briefing} selected sheet={sheet} card={card} last={undefined} onBack={() => {}} />
          <div className="card-body">
            {briefing.facts.length > 0 ? (
              <Facts facts={briefing.facts} name={briefing.short} onReveal={onReveal} />
            ) : (
              <p className="card-nothing">{t('selectedOnce')}</p>
            )}
          </div>
          <footer className="card-foot">
            <Off url={briefing.url} off={props.off} offActions={props.offActions} />
          </footer>
        </>
      )}
    </Shell>
  );
};
