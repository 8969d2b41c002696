import './card.css';
import { useRef } from 'react';
import { t } from '../../lib/i18n.ts';
import type { Shown } from '../../lib/state/card.ts';
import { LineHint, type Reveal } from '../line.tsx';
import { Facts } from './facts.tsx';
import { Head, NAME, type PinProps } from './head.tsx';
import { Off, type OffProps } from './off.tsx';
import { useReportedHeight } from './reported-height.ts';
import { useCard } from './use-card.ts';

export interface PassageProps extends Omit<OffProps, 'url'>, PinProps {
  readonly shown: Shown;
  readonly onReveal: Reveal;
  readonly onClose: () => void;
  readonly onSized: (height: number) => void;
}

/** Where else in the article the words stand that the reader has selected. */
export const Passage = (props: PassageProps) => {
  const { shown, onReveal, onSized } = props;
  const { briefing, byKey, sheet, turn } = shown;
  const card = useRef<HTMLElement>(null);
  useCard(card, shown);
  const content = useReportedHeight(turn, onSized);
  return (
    <main className="card-main">
      <section
        ref={card}
        key={turn}
        className="card card-passage"
        role={byKey ? 'dialog' : 'group'}
        aria-labelledby={NAME}
        tabIndex={-1}
      >
        <div ref={content} className="card-content">
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
          <LineHint />
        </div>
      </section>
    </main>
  );
};
