import type { ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';

/** A note may have come from another device, or in a file: its links lead to pages and to mail, nowhere else. */
const SAFE = /^(?:https?|mailto):/i;

const safeAddress = (address: string): string => (SAFE.test(address) ? address : '');

const Heading = ({ children }: { readonly children?: ReactNode }) => <p className="note-heading">{children}</p>;

const COMPONENTS: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    ) : (
      children
    ),
  // What a note shows must ask nobody for it.
  img: ({ alt }) => alt,
  // The headings of the page are its own.
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
};

/** Text in Markdown; HTML in it is shown as it was typed. Loaded when the first note is shown. */
const MarkdownText = ({ text }: { readonly text: string }) => (
  <Markdown components={COMPONENTS} urlTransform={safeAddress}>
    {text}
  </Markdown>
);

export default MarkdownText;
