import type { ReactNode } from 'react';
import { type MessageKey, t } from '../../lib/i18n.ts';
import type { WhyNone } from '../../lib/messaging.ts';
import type { Unreachable } from '../../lib/state/unreachable.ts';
import { Message } from '../message.tsx';
import { OwnPages, type OwnPagesProps } from './own-pages.tsx';
import { PasteBox } from './paste-box.tsx';

/** What a reader can do where there is no briefing. */
interface Ways extends OwnPagesProps {
  readonly onPaste: (text: string) => void;
  /** The switch of the site. */
  readonly site: ReactNode;
}

interface NoticeProps extends Ways {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
}

const Notice = ({ title, children, action, onPaste, onOpen, site }: NoticeProps) => (
  <main className="popup popup-notice">
    {site}
    <img src="/icon/48.png" width="32" height="32" alt="" />
    <h1 className="notice-title">{title}</h1>
    <p className="notice-words">{children}</p>
    {action && (
      <button type="button" className="notice-action" onClick={action.onClick}>
        {action.label}
      </button>
    )}
    <PasteBox onPaste={onPaste} />
    <OwnPages onOpen={onOpen} />
  </main>
);

/** Shown while the article is looked for and analysed. */
export const Working = () => (
  <main className="popup popup-working" aria-busy="true">
    <h1 className="unseen">{t('popupTitle')}</h1>
    <p role="status">{t('working')}</p>
    <div className="skeleton" aria-hidden="true">
      {[34, 92, 70, 100, 96, 58].map((width) => (
        <span key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  </main>
);

interface Reason {
  readonly title: MessageKey;
  readonly words: MessageKey;
}

const NONE: Readonly<Record<WhyNone, Reason & { readonly looks: boolean }>> = {
  'no-article': { title: 'noArticle', words: 'noArticleWords', looks: true },
  'no-text': { title: 'noText', words: 'noTextWords', looks: true },
  'private-field': { title: 'privateField', words: 'privateFieldWords', looks: true },
  editor: { title: 'editor', words: 'editorWords', looks: true },
  pdf: { title: 'pdf', words: 'pdfWords', looks: false },
  off: { title: 'off', words: 'offWords', looks: true },
  'site-off': { title: 'siteOff', words: 'siteOffWords', looks: true },
};

interface NoneProps extends Ways {
  readonly reason: WhyNone;
  readonly onLookAnyway: () => void;
}

/** Why the page was not briefed; the reader may have it read all the same. */
export const None = ({ reason, onLookAnyway, ...ways }: NoneProps) => {
  const { title, words, looks } = NONE[reason];
  const action = { label: t(reason === 'no-text' ? 'lookAgain' : 'lookAnyway'), onClick: onLookAnyway };
  return (
    <Notice title={t(title)} action={looks ? action : undefined} {...ways}>
      {t(words)}
    </Notice>
  );
};

interface FailedProps extends Ways {
  readonly why: string;
  readonly onRetry: () => void;
}

export const Failed = ({ why, onRetry, ...ways }: FailedProps) => (
  <Notice title={t('failed')} action={{ label: t('tryAgain'), onClick: onRetry }} {...ways}>
    <Message of="failedWords" part={<bdi>{why}</bdi>} />
  </Notice>
);

/** What would help: to load the page again, or to let us read it. */
const REASONS: Readonly<Record<Unreachable, Reason & { readonly helps?: 'reload' | 'allow' }>> = {
  withheld: { title: 'withheld', words: 'withheldWords', helps: 'allow' },
  'browser-page': { title: 'browserPage', words: 'browserPageWords' },
  store: { title: 'browserPage', words: 'storeWords' },
  pdf: NONE.pdf,
  file: { title: 'file', words: 'fileWords', helps: 'reload' },
  'not-loaded': { title: 'notLoaded', words: 'notLoadedWords', helps: 'reload' },
};

interface UnreachablePageProps extends Ways {
  readonly reason: Unreachable;
  readonly onReload: () => void;
  readonly onAllow: () => void;
}

export const UnreachablePage = ({ reason, onReload, onAllow, ...ways }: UnreachablePageProps) => {
  const { title, words, helps } = REASONS[reason];
  const help = {
    reload: { label: t('reload'), onClick: onReload },
    allow: { label: t('allow'), onClick: onAllow },
  };
  return (
    <Notice title={t(title)} action={helps && help[helps]} {...ways}>
      {t(words)}
    </Notice>
  );
};
