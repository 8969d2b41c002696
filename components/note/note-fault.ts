import { type MessageKey, t } from '../../lib/i18n.ts';
import type { NoteFault } from '../../lib/state/note.ts';

const UNKEPT: Readonly<Record<NoteFault, MessageKey>> = {
  private: 'notePrivate',
  unavailable: 'noteUnavailable',
  full: 'noteFull',
  newer: 'noteNewer',
  unreachable: 'noteUnreachable',
  earlier: 'noteEarlier',
};

/** Why what was written is not kept, and where it is. */
export const unkeptWords = (why: NoteFault): string => t(UNKEPT[why]);
