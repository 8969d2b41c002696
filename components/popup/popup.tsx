import './popup.css';
import type { ArticleBriefing } from '../../lib/engine/index.ts';
import type { PopupState } from '../../lib/state/popup.ts';
import { LineHint, type Reveal } from '../line.tsx';
import { ArticleHead } from './article-head.tsx';
import { Names } from './names.tsx';
import { Failed, NoArticle, UnreachablePage, Working } from './notices.tsx';
import { Summary } from './summary.tsx';

type Ready = Extract<PopupState['view'], { state: 'ready' }>;

export interface PopupProps {
  readonly state: PopupState;
  readonly brief: (ready: Ready) => ArticleBriefing;
  readonly onReveal: Reveal;
  readonly onReload: () => void;
  readonly onRetry: () => void;
}

interface FootProps {
  readonly keeps: boolean;
  readonly incognito: boolean;
  readonly lost: boolean;
}

const whyNotKept = (incognito: boolean): string =>
  incognito ? 'Private window: nothing is kept.' : 'The browser’s storage is not available: nothing is kept.';

const Foot = ({ keeps, incognito, lost }: FootProps) => (
  <footer className="popup-foot">
    {!keeps && <p className="popup-not-kept">{whyNotKept(incognito)}</p>}
    <p role="status">
      {lost ? (
        <span className="popup-lost">That place is no longer on the page.</span>
      ) : (
        'Every line is from the article; a click shows it there.'
      )}
    </p>
  </footer>
);

interface BriefedProps extends Pick<PopupProps, 'onReveal' | 'brief'> {
  readonly ready: Ready;
  readonly state: PopupState;
}

const Briefed = ({ ready, state, brief, onReveal }: BriefedProps) => {
  const { summary, entities } = brief(ready);
  return (
    <main className="popup">
      <ArticleHead article={ready.article} />
      {summary.length > 0 && <Summary lines={summary} onReveal={onReveal} />}
      <Names entities={entities} onReveal={onReveal} />
      <Foot keeps={ready.answer.keeps} incognito={state.incognito} lost={state.lost} />
      <LineHint />
    </main>
  );
};

/** The briefing of the tab's article, or plain words on why there is none. */
export const Popup = ({ state, brief, onReveal, onReload, onRetry }: PopupProps) => {
  const { view } = state;
  switch (view.state) {
    case 'working':
      return <Working />;
    case 'none':
      return <NoArticle onRetry={onRetry} />;
    case 'failed':
      return <Failed why={view.why} onRetry={onRetry} />;
    case 'unreachable':
      return <UnreachablePage reason={view.reason} onReload={onReload} />;
    case 'ready':
      return <Briefed ready={view} state={state} brief={brief} onReveal={onReveal} />;
  }
};
