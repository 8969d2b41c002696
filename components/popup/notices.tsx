import type { ReactNode } from 'react';
import type { WhyNone } from '../../lib/messaging.ts';
import type { Unreachable } from '../../lib/state/unreachable.ts';
import { OptionsButton, type OptionsButtonProps } from './options-button.tsx';
import { PasteBox } from './paste-box.tsx';

/** What a reader can do where there is no briefing. */
interface Ways extends OptionsButtonProps {
  readonly onPaste: (text: string) => void;
}

interface NoticeProps extends Ways {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
}

const Notice = ({ title, children, action, onPaste, onOptions }: NoticeProps) => (
  <main className="popup popup-notice">
    <img src="/icon/48.png" width="32" height="32" alt="" />
    <h1 className="notice-title">{title}</h1>
    <p className="notice-words">{children}</p>
    {action && (
      <button type="button" className="notice-action" onClick={action.onClick}>
        {action.label}
      </button>
    )}
    <PasteBox onPaste={onPaste} />
    <OptionsButton onOptions={onOptions} />
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

interface Reason {
  readonly title: string;
  readonly words: string;
}

const NONE: Readonly<Record<WhyNone, Reason & { readonly looks: boolean }>> = {
  'no-article': {
    title: 'No article on this page',
    words:
      'Sidelight briefs news stories and other longer texts. It found none here: this may be a front page or a list.',
    looks: true,
  },
  'no-text': {
    title: 'No text on this page',
    words: 'There is nothing here that can be read as text.',
    looks: true,
  },
  'private-field': {
    title: 'Left alone: a private form',
    words: 'This page asks for a password or for payment, so Sidelight has not read it.',
    looks: true,
  },
  editor: {
    title: 'Left alone: an editor',
    words: 'This page is for writing, a mail or a document perhaps, so Sidelight has not read it.',
    looks: true,
  },
  pdf: {
    title: 'This is a PDF',
    words: 'The browser shows PDFs in a viewer of its own, which extensions cannot read.',
    looks: false,
  },
};

interface NoneProps extends Ways {
  readonly reason: WhyNone;
  readonly onLookAnyway: () => void;
}

/** Why the page was not briefed; the reader may have it read all the same. */
export const None = ({ reason, onLookAnyway, ...ways }: NoneProps) => {
  const { title, words, looks } = NONE[reason];
  const action = { label: reason === 'no-text' ? 'Look again' : 'Look anyway', onClick: onLookAnyway };
  return (
    <Notice title={title} action={looks ? action : undefined} {...ways}>
      {words}
    </Notice>
  );
};

interface FailedProps extends Ways {
  readonly why: string;
  readonly onRetry: () => void;
}

export const Failed = ({ why, onRetry, ...ways }: FailedProps) => (
  <Notice title="This article could not be briefed" action={{ label: 'Try again', onClick: onRetry }} {...ways}>
    Something went wrong while reading it: <bdi>{why}</bdi>
  </Notice>
);

/** `reloads`: loading the page again would help. */
const REASONS: Readonly<Record<Unreachable, Reason & { readonly reloads?: boolean }>> = {
  'browser-page': {
    title: 'Nothing to brief here',
    words: 'The browser lets no extension read this page: it is one of its own, or access to the site was withheld.',
  },
  store: {
    title: 'Nothing to brief here',
    words: 'Browsers keep extensions out of their extension stores. Open an article and try there.',
  },
  pdf: NONE.pdf,
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

interface UnreachablePageProps extends Ways {
  readonly reason: Unreachable;
  readonly onReload: () => void;
}

export const UnreachablePage = ({ reason, onReload, ...ways }: UnreachablePageProps) => {
  const { title, words, reloads } = REASONS[reason];
  return (
    <Notice title={title} action={reloads ? { label: 'Reload page', onClick: onReload } : undefined} {...ways}>
      {words}
    </Notice>
  );
};
