import { type ReactNode, type RefObject, useRef } from 'react';
import type { Shown } from '../../lib/state/card.ts';
import { LineHint } from '../line.tsx';
import { NAME } from './head.tsx';
import { useReportedHeight } from './reported-height.ts';
import { useCard } from './use-card.ts';

export interface ShellProps {
  readonly shown: Shown;
  /** Beside "card". */
  readonly className: string;
  readonly onSized: (height: number) => void;
  readonly children: (card: RefObject<HTMLElement | null>) => ReactNode;
}

/** What stands around all that a card shows: made anew for every turn, it says how high it is and how it is called. */
export const Shell = ({ shown, className, onSized, children }: ShellProps) => {
  const { byKey, turn } = shown;
  const card = useRef<HTMLElement>(null);
  useCard(card, shown);
  const content = useReportedHeight(turn, onSized);
  return (
    <main className="card-main">
      <section
        ref={card}
        key={turn}
        className={`card ${className}`}
        role={byKey ? 'dialog' : 'group'}
        aria-labelledby={NAME}
        tabIndex={-1}
      >
        <div ref={content} className="card-content">
          {children(card)}
          <LineHint />
        </div>
      </section>
    </main>
  );
};
