import './popup.css';
import type { ReactNode } from 'react';
import type { Analysis, ArticleBriefing } from '../../lib/engine/index.ts';
import type { PageArticle } from '../../lib/messaging.ts';
import type { PopupState } from '../../lib/state/popup.ts';
import type { Reveal } from '../line.tsx';
import { ArticleHead, PastedHead } from './article-head.tsx';
import { Briefed } from './briefed.tsx';
import { Foot, PastedFoot } from './foot.tsx';
import { Failed, None, UnreachablePage, Working } from './notices.tsx';
import type { OwnPagesProps } from './own-pages.tsx';
import { SiteSwitch, type SiteSwitchProps } from './site-switch.tsx';

type View<State> = Extract<PopupState['view'], { readonly state: State }>;

export interface PopupProps extends SiteSwitchProps {
  readonly state: PopupState;
  /** The reader's note on an article. */
  readonly noteOn: (article: PageArticle) => ReactNode;
  readonly brief: (text: string, analysis: Analysis, language: string | null) => ArticleBriefing;
  readonly onReveal: Reveal;
  readonly onReload: () => void;
  readonly onRetry: () => void;
  readonly onLookAnyway: () => void;
  readonly onPaste: (text: string) => void;
  readonly onOpen: OwnPagesProps['onOpen'];
}

interface ArticlePopupProps extends Pick<PopupProps, 'onReveal' | 'noteOn' | 'brief' | 'onOpen'> {
  readonly site: ReactNode;
  readonly view: View<'ready'>;
  readonly state: PopupState;
}

const ArticlePopup = ({ view, state, site, noteOn, brief, onReveal, onOpen }: ArticlePopupProps) => {
  const { article, answer, whole } = view;
  return (
    <Briefed
      head={
        <>
          {site}
          <ArticleHead article={article} />
          <div className="popup-note">{noteOn(article)}</div>
        </>
      }
      foot={<Foot answer={answer} incognito={state.incognito} lost={state.lost} onOpen={onOpen} />}
      briefing={brief(article.text, answer.analysis, article.language)}
      whole={whole}
      onReveal={onReveal}
    />
  );
};

interface PastedProps extends Pick<PopupProps, 'brief' | 'onRetry' | 'onOpen'> {
  readonly view: View<'pasted'>;
}

/** The same briefing, of a text without a page: nothing leads anywhere. */
const Pasted = ({ view: { text, answer, whole }, brief, onRetry, onOpen }: PastedProps) => (
  <Briefed
    head={<PastedHead text={text} />}
    foot={<PastedFoot onBack={onRetry} onOpen={onOpen} />}
    briefing={brief(text, answer.analysis, null)}
    whole={whole}
    onReveal={null}
  />
);

/** The briefing of the tab's article, or plain words on why there is none. */
export const Popup = (props: PopupProps) => {
  const { state, noteOn, brief, onReveal, onReload, onRetry, onLookAnyway, onPaste, onOpen } = props;
  const site = <SiteSwitch site={props.site} onRule={props.onRule} />;
  const ways = { onPaste, onOpen, site };
  const { view } = state;
  switch (view.state) {
    case 'working':
      return <Working />;
    case 'none':
      return <None reason={view.reason} onLookAnyway={onLookAnyway} {...ways} />;
    case 'failed':
      return <Failed why={view.why} onRetry={onRetry} {...ways} />;
    case 'unreachable':
      return <UnreachablePage reason={view.reason} onReload={onReload} {...ways} />;
    case 'ready':
      return (
        <ArticlePopup
          view={view}
          noteOn={noteOn}
          state={state}
          site={site}
          brief={brief}
          onReveal={onReveal}
          onOpen={onOpen}
        />
      );
    case 'pasted':
      return <Pasted view={view} brief={brief} onRetry={onRetry} onOpen={onOpen} />;
  }
};
