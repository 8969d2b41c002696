import type { ReactNode } from 'react';
import { type MessageKey, t } from '../lib/i18n.ts';

/** Stands for the part while the browser fills in the message: a private-use character, which no message has. */
const PLACE = '\uE000';

interface MessageProps {
  readonly of: MessageKey;
  /** Stands for the message's `$1`. */
  readonly part: ReactNode;
}

/** A message with something drawn within it. */
export const Message = ({ of, part }: MessageProps) => {
  const [before, ...after] = t(of, PLACE).split(PLACE);
  return (
    <>
      {before}
      {part}
      {after}
    </>
  );
};
