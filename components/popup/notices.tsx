import type { ReactNode } from 'react';
import type { Unreachable } from '../../lib/state/unreachable.ts';

interface NoticeProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
}

const Notice = ({ title, children, action }: NoticeProps) => (
  <main className="popup popup-notice">
    <img src="/icon/48.png" width="32" height="32" alt="" />
    <h1 className="notice-title">{title}</h1>
    <p className="notice-words">{children}</p>
    {action && (
      <button type="button" className="notice-action" onClick={action.onClick}>
        {action.label}
      </button>
    )}
  </main>
);

/** Shown while the article is looked for and analysed. */
export const Working = () => (
  <main className="popup popup-working" aria-busy="true">
    <p role="status">Reading the article…</p>
    <div className="skeleton" aria-hidden="true">
      {[34, 92, 70, 100, 96, 58].map((width) => (
        <span key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  </main>
);

export const NoArticle = ({ onRetry }: { readonly onRetry: () => void }) => (
  <Notice title="No article on this page" action={{ label: 'Look again', onClick: onRetry }}>
    Sidelight briefs news stories and other longer texts. It found none here: this may be a front page or a list.
  </Notice>
);

interface FailedProps {
  readonly why: string;
  readonly onRetry: () => void;
}

export const Failed = ({ why, onRetry }: FailedProps) => (
  <Notice title="This article could not be briefed" action={{ label: 'Try again', onClick: onRetry }}>
    Something went wrong while reading it: <bdi>{why}</bdi>
  </Notice>
);

interface Reason {
  readonly title: string;
  readonly words: string;
  /** Loading the page again would help. */
  readonly reloads?: boolean;
}

const REASONS: Readonly<Record<Unreachable, Reason>> = {
  'browser-page': {
    title: 'Nothing to brief here',
    words: 'The browser lets no extension read this page: it is one of its own, or access to the site was withheld.',
  },
  store: {
    title: 'Nothing to brief here',
    words: 'Browsers keep extensions out of their extension stores. Open an article and try there.',
  },
  pdf: {
    title: 'This is a PDF',
    words: 'The browser shows PDFs in a viewer of its own, which extensions cannot read.',
  },
  file: {
    title: 'Files are out of reach',
    words:
      'To brief files on this device, allow access to file addresses for Sidelight in the browser’s list of extensions, then load the file again.',
    reloads: true,
  },
  'not-loaded': {
    title: 'Sidelight is not in this page yet',
    words:
      'The page was opened before Sidelight was installed or updated, or the browser gave it no access to this site. Loading it again usually helps.',
    reloads: true,
  },
};

interface UnreachablePageProps {
  readonly reason: Unreachable;
  readonly onReload: () => void;
}

export const UnreachablePage = ({ reason, onReload }: UnreachablePageProps) => {
  const { title, words, reloads } = REASONS[reason];
  return (
    <Notice title={title} action={reloads ? { label: 'Reload page', onClick: onReload } : undefined}>
      {words}
    </Notice>
  );
};
