import './popup.css';
import type { Analysis, ArticleBriefing } from '../../lib/engine/index.ts';
import type { Answer } from '../../lib/messaging.ts';
import type { PopupState } from '../../lib/state/popup.ts';
import { LineHint, type Reveal } from '../line.tsx';
import { ArticleHead, PastedHead } from './article-head.tsx';
import { Names } from './names.tsx';
import { Failed, None, UnreachablePage, Working } from './notices.tsx';
import { Summary } from './summary.tsx';

type View<State> = Extract<PopupState['view'], { readonly state: State }>;

export interface PopupProps {
  readonly state: PopupState;
  readonly brief: (text: string, analysis: Analysis) => ArticleBriefing;
  readonly onReveal: Reveal;
  readonly onReload: () => void;
  readonly onRetry: () => void;
  readonly onLookAnyway: () => void;
  readonly onPaste: (text: string) => void;
}

interface FootProps {
  readonly answer: Answer;
  readonly incognito: boolean;
  readonly lost: boolean;
}

const FAULTS: Readonly<Record<NonNullable<Answer['fault']>, string>> = {
  unavailable: 'The browser’s storage is not available: nothing is kept.',
  full: 'The browser’s storage is full: nothing is kept.',
  newer: 'What was kept is of a newer Sidelight: it is left as it is, and nothing is kept.',
};

const whyNotKept = ({ fault }: Answer, incognito: boolean): string =>
  incognito ? 'Private window: nothing is kept.' : FAULTS[fault ?? 'unavailable'];

const Foot = ({ answer, incognito, lost }: FootProps) => (
  <footer className="popup-foot">
    {!answer.keeps && <p className="popup-not-kept">{whyNotKept(answer, incognito)}</p>}
    <p role="status">
      {lost ? (
        <span className="popup-lost">That place is no longer on the page.</span>
      ) : (
        'Every line is from the article; a click shows it there.'
      )}
    </p>
  </footer>
);

const Cut = () => <p className="popup-cut">This is very long: only its beginning was read.</p>;

interface BriefedProps extends Pick<PopupProps, 'onReveal' | 'brief'> {
  readonly view: View<'ready'>;
  readonly state: PopupState;
}

const Briefed = ({ view, state, brief, onReveal }: BriefedProps) => {
  const { article, answer, whole } = view;
  const { summary, entities } = brief(article.text, answer.analysis);
  return (
    <main className="popup">
      <ArticleHead article={article} />
      {!whole && <Cut />}
      {summary.length > 0 && <Summary lines={summary} onReveal={onReveal} />}
      <Names entities={entities} onReveal={onReveal} />
      <Foot answer={answer} incognito={state.incognito} lost={state.lost} />
      <LineHint />
    </main>
  );
};

interface PastedProps extends Pick<PopupProps, 'brief' | 'onRetry'> {
  readonly view: View<'pasted'>;
}

/** The same briefing, of a text without a page: nothing leads anywhere. */
const Pasted = ({ view, brief, onRetry }: PastedProps) => {
  const { summary, entities } = brief(view.text, view.answer.analysis);
  return (
    <main className="popup">
      <PastedHead text={view.text} />
      {!view.whole && <Cut />}
      {summary.length > 0 && <Summary lines={summary} onReveal={null} />}
      <Names entities={entities} onReveal={null} />
      <footer className="popup-foot">
        <p role="status">Every line is from the text you pasted. It is not kept.</p>
        <button type="button" className="popup-back" onClick={onRetry}>
          Back to the page
        </button>
      </footer>
    </main>
  );
};

/** The briefing of the tab's article, or plain words on why there is none. */
export const Popup = (props: PopupProps) => {
  const { state, brief, onReveal, onReload, onRetry, onLookAnyway, onPaste } = props;
  const { view } = state;
  switch (view.state) {
    case 'working':
      return <Working />;
    case 'none':
      return <None reason={view.reason} onLookAnyway={onLookAnyway} onPaste={onPaste} />;
    case 'failed':
      return <Failed why={view.why} onRetry={onRetry} onPaste={onPaste} />;
    case 'unreachable':
      return <UnreachablePage reason={view.reason} onReload={onReload} onPaste={onPaste} />;
    case 'ready':
      return <Briefed view={view} state={state} brief={brief} onReveal={onReveal} />;
    case 'pasted':
      return <Pasted view={view} brief={brief} onRetry={onRetry} />;
  }
};
