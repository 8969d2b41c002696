/** Puts text on the clipboard when the reader asks for it, and says what came of it. */
import { useState } from 'react';

export type Copied = 'no' | 'yes' | 'refused';

/** A page's policy may keep its frames from the clipboard; by a copy of theirs the browser still lets readers write to it. */
const copyByEvent = (text: string): boolean => {
  let written = false;
  const write = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    written = true;
  };
  document.addEventListener('copy', write, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', write);
  return done && written;
};

const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => copyByEvent(text),
  );

export const useCopy = (): readonly [Copied, (text: string) => void] => {
  const [copied, setCopied] = useState<Copied>('no');
  const copy = async (text: string): Promise<void> => {
    // Copied again, it is said again.
    setCopied('no');
    setCopied((await copyText(text)) ? 'yes' : 'refused');
  };
  return [copied, (text) => void copy(text)];
};
