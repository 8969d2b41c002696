/** One note as it is written: saved while it is typed, and never lost where it cannot be saved. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NoteText, NoteVersion, RecordView } from '../database/index.ts';
import type { RecordAnswer, RecordFailure } from '../messaging.ts';
import type { Drafts } from './drafts.ts';

/** Why a note is not kept; `unreachable`: nobody answers, `earlier`: it could not be kept the last time. */
export type NoteFault = RecordFailure | 'unreachable' | 'earlier';

/** How far what was typed is kept. */
export type Keeping =
  | { readonly state: 'at-rest' | 'typed' | 'saving' | 'saved' }
  | { readonly state: 'unkept'; readonly why: NoteFault };

export interface NoteState {
  /** Nothing is known yet, or what there is cannot be read. */
  readonly known: 'reading' | 'known' | NoteFault;
  /** The reader's own text, as typed. */
  readonly text: string;
  /** Texts written apart that nobody has seen together. */
  readonly others: readonly NoteText[];
  readonly editing: boolean;
  readonly keeping: Keeping;
  /** What was replaced at one stroke: it can be had back. */
  readonly undo: string | null;
  /** Earlier texts, the latest first; null until they were asked for. */
  readonly versions: readonly NoteVersion[] | null;
}

export interface NoteDependencies {
  readonly read: () => Promise<RecordAnswer>;
  readonly save: (text: string, seen: readonly string[]) => Promise<RecordAnswer>;
  readonly versions: (id: string) => Promise<readonly NoteVersion[]>;
  readonly drafts: Drafts;
  /** The record as it was read or written last. */
  readonly onRecord: (record: RecordView) => void;
  /** Resolves after that many ms. */
  readonly wait: (ms: number) => Promise<void>;
}

/** What the reader does with a note. */
export interface NoteActions {
  readonly edit: () => void;
  readonly type: (text: string) => void;
  /** Ends the editing and saves. */
  readonly done: () => void;
  /** Saves what waits, at once. */
  readonly flush: () => Promise<void>;
  /** Puts another text in the note's place; `undo` takes it back. */
  readonly replace: (text: string) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Takes a text written apart in at the end of the note, or drops it. */
  readonly take: (other: NoteText) => Promise<void>;
  readonly drop: (other: NoteText) => Promise<void>;
  /** Shows earlier texts, or hides them. */
  readonly toggleVersions: () => Promise<void>;
  /** Reads again, where nothing waits to be saved: another window may have written. */
  readonly refresh: () => Promise<void>;
}

export type NoteStore = StoreApi<NoteState> & NoteActions;

/** ms after the last key. */
const PAUSE = 500;

/** Tries of one save, with a look at what came of the one before between them. */
const TRIES = 2;

const BETWEEN_TEXTS = '\n\n';

const START: NoteState = {
  known: 'reading',
  text: '',
  others: [],
  editing: false,
  keeping: { state: 'at-rest' },
  undo: null,
  versions: null,
};

const isBlank = (text: string): boolean => text.trim() === '';

const joined = (...texts: readonly string[]): string => texts.filter((text) => !isBlank(text)).join(BETWEEN_TEXTS);

export const createNoteStore = (dependencies: NoteDependencies): NoteStore => {
  const { drafts, onRecord, wait } = dependencies;
  const store = createStore<NoteState>(() => START);
  const { getState, setState } = store;

  let id = '';
  /** The text as it is kept, and the writes that a save of it replaces. */
  let kept = '';
  let seen: readonly string[] = [];
  /** Texts whose save nobody answered for: they may be there all the same. */
  let unanswered: readonly string[] = [];
  let stroke = 0;
  let drafted = false;
  let running: Promise<void> | null = null;

  /** Null where nobody answers. */
  const ask = (question: () => Promise<RecordAnswer>): Promise<RecordAnswer | null> => question().catch(() => null);

  /** What is the reader's own among the texts of the record, and what stands beside it. */
  const adopt = (record: RecordView, own: string): void => {
    const mine = isBlank(own) ? undefined : record.texts.find(({ text }) => text === own);
    ({ id } = record);
    kept = mine ? own : '';
    seen = mine?.dots ?? [];
    setState({ others: record.texts.filter((text) => text !== mine) });
    onRecord(record);
  };

  /** Finds what was written by saves that nobody answered for, so that they are replaced and not doubled. */
  const recognise = async (): Promise<boolean> => {
    if (unanswered.length === 0) return true;
    const now = await ask(dependencies.read);
    if (!now?.ok) return now !== null;
    const ours = now.record.texts.filter(({ text }) => unanswered.includes(text));
    seen = [...new Set([...seen, ...ours.flatMap(({ dots }) => dots)])];
    return true;
  };

  const trySave = async (text: string): Promise<RecordAnswer | null> => {
    for (let left = TRIES; left > 0; left -= 1) {
      if (!(await recognise())) continue;
      const answer = await ask(() => dependencies.save(text, seen));
      if (answer) unanswered = [];
      if (answer) return answer;
      unanswered = [...unanswered, text];
    }
    return null;
  };

  const fail = async (why: NoteFault, text: string): Promise<void> => {
    setState({ keeping: { state: 'unkept', why } });
    if (why === 'private') return;
    drafted = true;
    await drafts.keep({ text, seen }, why !== 'unreachable');
  };

  const succeed = async (record: RecordView, text: string): Promise<void> => {
    adopt(record, text);
    setState({ keeping: { state: getState().text === text ? 'saved' : 'typed' } });
    if (!drafted) return;
    drafted = false;
    await drafts.drop();
  };

  /** Is there anything that a save would change? A text that stands again as it is kept needs none. */
  const isClean = (): boolean => {
    const { keeping } = getState();
    return keeping.state === 'at-rest' || keeping.state === 'saved';
  };

  const saveAll = async (): Promise<void> => {
    for (let goesOn = true; goesOn && !isClean(); ) {
      const { text } = getState();
      setState({ keeping: { state: 'saving' } });
      const answer = await trySave(text);
      if (answer?.ok) await succeed(answer.record, text);
      else await fail(answer ? answer.why : 'unreachable', text);
      goesOn = answer?.ok === true;
    }
  };

  const flush = (): Promise<void> => {
    stroke += 1;
    running ??= saveAll().finally(() => {
      running = null;
    });
    return running;
  };

  const type = (text: string): void => {
    stroke += 1;
    const now = stroke;
    setState({ text, keeping: { state: 'typed' } });
    void wait(PAUSE).then(() => (now === stroke ? flush() : undefined));
  };

  const write = (text: string, undo: string | null): Promise<void> => {
    setState({ text, undo, keeping: { state: 'typed' } });
    return flush();
  };

  const claim = ({ dots }: NoteText): void => {
    seen = [...seen, ...dots];
    setState(({ others }) => ({ others: others.filter((other) => other.dots !== dots) }));
  };

  const onRead = async (answer: RecordAnswer | null): Promise<void> => {
    if (!answer?.ok) return setState({ known: answer ? answer.why : 'unreachable' });
    const { text } = getState();
    const own = answer.record.texts.find((one) => one.text === text) ?? answer.record.texts[0];
    adopt(answer.record, own?.text ?? '');
    setState({ known: 'known', text: kept });
    const draft = await drafts.find();
    if (!draft || !isClean()) return;
    if (draft.text === kept) return drafts.drop();
    drafted = true;
    seen = draft.seen;
    setState({ text: draft.text, keeping: { state: 'unkept', why: 'earlier' } });
    setState({ others: answer.record.texts.filter(({ dots }) => !dots.some((dot) => draft.seen.includes(dot))) });
  };

  return {
    ...store,
    edit: () => setState({ editing: true, versions: null }),
    type,
    done: () => {
      setState({ editing: false });
      void flush();
    },
    flush,
    replace: (text) => write(text, getState().text),
    undo: () => {
      const { undo } = getState();
      return undo === null ? Promise.resolve() : write(undo, null);
    },
    take: async (other) => {
      await running;
      const { text } = getState();
      claim(other);
      await write(joined(text, other.text), null);
    },
    drop: async (other) => {
      await running;
      const { text } = getState();
      claim(other);
      await write(text, joined(text, other.text));
    },
    toggleVersions: async () => {
      if (getState().versions) return setState({ versions: null });
      const versions = await dependencies.versions(id).catch(() => []);
      setState({ versions });
    },
    refresh: async () => {
      if (running || !isClean()) return;
      const before = stroke;
      const answer = await ask(dependencies.read);
      // What was typed meanwhile is newer than the answer.
      if (before === stroke && isClean()) await onRead(answer);
    },
  };
};
