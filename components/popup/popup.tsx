import './popup.css';
import { type ReactNode, useState } from 'react';
import type { Analysis, ArticleBriefing } from '../../lib/engine/index.ts';
import type { PageArticle } from '../../lib/messaging.ts';
import type { ReachSetting } from '../../lib/settings.ts';
import type { PopupState } from '../../lib/state/popup.ts';
import type { FamiliarNames } from '../../lib/state/use-familiar.ts';
import type { Reveal } from '../line.tsx';
import { ArticleHead, PastedHead } from './article-head.tsx';
import { AsRead } from './as-read.tsx';
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
  /** `readTo`: how far the reader has come, where no more is to be told. */
  readonly brief: (text: string, analysis: Analysis, language: string | null, readTo: number | null) => ArticleBriefing;
  readonly reach: ReachSetting;
  readonly familiar: FamiliarNames;
  readonly onReveal: Reveal;
  readonly onReload: () => void;
  readonly onAllow: () => void;
  readonly onRetry: () => void;
  readonly onLookAnyway: () => void;
  readonly onPaste: (text: string) => void;
  readonly onOpen: OwnPagesProps['onOpen'];
}

interface ArticlePopupProps
  extends Pick<PopupProps, 'onReveal' | 'noteOn' | 'brief' | 'reach' | 'familiar' | 'onOpen'> {
  readonly site: ReactNode;
  readonly view: View<'ready'>;
  readonly state: PopupState;
}

const ArticlePopup = (props: ArticlePopupProps) => {
  const { view, state, site, noteOn, brief, reach, familiar, onReveal, onOpen } = props;
  const { article, answer, whole, readTo } = view;
  const [all, setAll] = useState(false);
  const isCut = reach === 'read' && !all && readTo < article.text.length;
  return (
    <Briefed
      head={
        <>
          {site}
          <ArticleHead article={article} />
          <div className="popup-note">{noteOn(article)}</div>
          {isCut && <AsRead onWhole={() => setAll(true)} />}
        </>
      }
      foot={<Foot answer={answer} incognito={state.incognito} lost={state.lost} onOpen={onOpen} />}
      briefing={brief(article.text, answer.analysis, article.language, isCut ? readTo : null)}
      whole={whole}
      familiar={familiar}
      onReveal={onReveal}
    />
  );
};

/** Pasted text is of no article that was read. */
const NOBODY: FamiliarNames = new Map();

interface PastedProps extends Pick<PopupProps, 'brief' | 'onRetry' | 'onOpen'> {
  readonly view: View<'pasted'>;
}

/** The same briefing, of a text without a page: nothing leads anywhere. */
const Pasted = ({ view: { text, answer, whole }, brief, onRetry, onOpen }: PastedProps) => (
  <Briefed
    head={<PastedHead text={text} />}
    foot={<PastedFoot onBack={onRetry} onOpen={onOpen} />}
    briefing={brief(text, answer.analysis, null, null)}
    whole={whole}
    familiar={NOBODY}
    onReveal={null}
  />
);

/** The briefing of the tab's article, or plain words on why there is none. */
export const Popup = (props: PopupProps) => {
  const { state, noteOn, brief, onReveal, onReload, onRetry, onLookAnyway, onPaste, onOpen } = props;
  const site = <SiteSwitch site={props.site} paused={props.paused} onRule={props.onRule} onResume={props.onResume} />;
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
      return <UnreachablePage reason={view.reason} onReload={onReload} onAllow={props.onAllow} {...ways} />;
    case 'ready':
      return (
        <ArticlePopup
          view={view}
          noteOn={noteOn}
          state={state}
          site={site}
          brief={brief}
          reach={props.reach}
          familiar={props.familiar}
          onReveal={onReveal}
          onOpen={onOpen}
        />
      );
    case 'pasted':
      return <Pasted view={view} brief={brief} onRetry={onRetry} onOpen={onOpen} />;
  }
};
