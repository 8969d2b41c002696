/**
 * Texts that could not be kept where notes are kept, so that they can be offered again. What the host refused goes to the
 * disk, where it outlasts the browser; what nobody answered for may be of a private window, and stays in memory.
 */

/** A text that waits, and the writes that its writer had seen. */
export interface Draft {
  readonly text: string;
  readonly seen: readonly string[];
}

/** An area of browser.storage, or anything of its shape. */
export interface DraftArea {
  readonly get: (key: string) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}

/** The drafts of one note. Nothing here rejects: a draft is the second best place. */
export interface Drafts {
  readonly find: () => Promise<Draft | null>;
  /** `answered`: the host has answered, so the window is not private. */
  readonly keep: (draft: Draft, answered: boolean) => Promise<void>;
  readonly drop: () => Promise<void>;
}

interface Areas {
  readonly disk: DraftArea;
  readonly memory: DraftArea;
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'seen' in value &&
  Array.isArray(value.seen) &&
  value.seen.every((dot) => typeof dot === 'string');

/** `subject`: what the note is about. */
export const draftsOf = ({ disk, memory }: Areas, subject: string): Drafts => {
  const key = `draft:${subject}`;
  const look = async (area: DraftArea): Promise<Draft | null> => {
    const { [key]: found } = await area.get(key).catch((): Record<string, unknown> => ({}));
    return isDraft(found) ? found : null;
  };
  return {
    find: async () => (await look(memory)) ?? (await look(disk)),
    keep: async (draft, answered) => {
      const write = (area: DraftArea) => area.set({ [key]: draft });
      const kept = answered ? write(disk).catch(() => write(memory)) : write(memory);
      await kept.catch(() => {});
    },
    drop: async () => {
      await Promise.allSettled([disk.remove(key), memory.remove(key)]);
    },
  };
};
