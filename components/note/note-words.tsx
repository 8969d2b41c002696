import { lazy, Suspense } from 'react';

const MarkdownText = lazy(() => import('./markdown.tsx'));

/** Code units that are read as Markdown: longer texts would hold the page up. */
const MOST_MARKDOWN = 20_000;

/** Code units that are shown of a text in a place where it is not the main thing. */
const MOST_SHOWN = 100_000;

const Plain = ({ text }: { readonly text: string }) => (
  <p>{text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text}</p>
);

/** A note's text as it is read. */
export const NoteWords = ({ text }: { readonly text: string }) => (
  <div className="note-words" dir="auto">
    {text.length > MOST_MARKDOWN ? (
      <Plain text={text} />
    ) : (
      <Suspense fallback={<Plain text={text} />}>
        <MarkdownText text={text} />
      </Suspense>
    )}
  </div>
);
