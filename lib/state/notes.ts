/** The page of notes: all that the reader has written, narrowed, removed with a way back, taken out and in. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type AllRecords,
  type Database,
  type DatabaseFailure,
  exportRecords,
  type FileFault,
  followRecords,
  type Imported,
  importInto,
  type Outcome,
  type RecordView,
  readExport,
  type Subject,
} from '../database/index.ts';
import type { RecordAnswer, RecordChange } from '../messaging.ts';
import { backOf } from './corrections.ts';
import type { NoteFault } from './note.ts';

export { LARGEST_FILE } from '../database/index.ts';

export type NotesList =
  | { readonly state: 'reading' }
  | ({ readonly state: 'known' } & AllRecords)
  | { readonly state: 'failed'; readonly failure: DatabaseFailure };

/** What came of a file. */
export type Moved =
  | { readonly state: 'reading' }
  | { readonly state: 'imported'; readonly imported: Imported }
  | { readonly state: 'refused'; readonly fault: FileFault | DatabaseFailure }
  | { readonly state: 'refused'; readonly fault: 'damaged'; readonly at: number };

export interface NotesState {
  readonly list: NotesList;
  readonly query: string;
  /** What was deleted last on this page. */
  readonly deleted: RecordView | null;
  /** What was taken back last of what the reader had said of a name, and what says it again. */
  readonly takenBack: { readonly record: RecordView; readonly again: RecordChange } | null;
  /** Why it could not be deleted or brought back. */
  readonly fault: NoteFault | null;
  readonly moved: Moved | null;
}

export interface NotesDependencies {
  readonly open: () => Promise<Outcome<Database>>;
  readonly now: () => number;
  /** Resolves after that many ms. */
  readonly wait: (ms: number) => Promise<void>;
  readonly remove: (id: string) => Promise<RecordAnswer>;
  readonly bringBack: (id: string, key: number) => Promise<RecordAnswer>;
  readonly change: (subject: Subject, change: RecordChange) => Promise<RecordAnswer>;
  /** Tells the background that this page has written records. */
  readonly tell: () => Promise<unknown>;
  /** Hands the reader a file. */
  readonly give: (file: Blob, name: string) => void;
}

export interface NotesActions {
  readonly search: (query: string) => void;
  readonly remove: (record: RecordView) => Promise<void>;
  readonly bringBack: (id: string) => Promise<void>;
  /** Takes one thing back that the reader has said of a name; `sayAgain` undoes that. */
  readonly takeBack: (record: RecordView, change: RecordChange) => Promise<void>;
  readonly sayAgain: () => Promise<void>;
  readonly importFile: (file: Blob) => Promise<void>;
  readonly exportAll: () => Promise<void>;
  /** Hands out what is shown in Markdown. */
  readonly give: (file: Blob, name: string) => void;
  readonly retry: () => void;
}

export interface NotesStore extends StoreApi<NotesState>, NotesActions {
  readonly follow: (signal: AbortSignal) => Promise<void>;
}

/** ms before the reader is told that the database does not open: another page may hold it back. */
const PATIENCE = 3_000;

/** Nothing that could be undone at a stroke. */
const NOTHING_DONE = { deleted: null, takenBack: null } as const;

const LATE = { ok: false, failure: 'unavailable' } as const;

export const createNotesStore = (dependencies: NotesDependencies): NotesStore => {
  const { now, wait, give } = dependencies;
  const store = createStore<NotesState>(() => ({
    list: { state: 'reading' },
    query: '',
    deleted: null,
    takenBack: null,
    fault: null,
    moved: null,
  }));
  const { getState, setState } = store;
  let opening: Promise<Outcome<Database>> | null = null;
  let followed: AbortSignal | null = null;

  const follow = async (signal: AbortSignal): Promise<void> => {
    followed = signal;
    setState({ list: { state: 'reading' } });
    opening = Promise.race([dependencies.open(), wait(PATIENCE).then(() => LATE)]);
    const opened = await opening;
    if (!opened.ok) return setState({ list: { state: 'failed', failure: opened.failure } });
    const use = (outcome: Outcome<AllRecords>): void =>
      setState({
        list: outcome.ok ? { state: 'known', ...outcome.value } : { state: 'failed', failure: outcome.failure },
      });
    followRecords(opened.value, use, signal);
  };

  const write = async (ask: () => Promise<RecordAnswer>): Promise<boolean> => {
    setState({ fault: null, moved: null });
    const answer = await ask().catch(() => null);
    if (!answer?.ok) setState({ fault: answer ? answer.why : 'unreachable' });
    return answer?.ok === true;
  };

  const remove: NotesActions['remove'] = async (record) => {
    setState(NOTHING_DONE);
    if (await write(() => dependencies.remove(record.id))) setState({ deleted: record });
  };

  const bringBack: NotesActions['bringBack'] = async (id) => {
    const { list } = getState();
    const former = list.state === 'known' ? list.removed.find(({ record }) => record.id === id) : undefined;
    if (former && (await write(() => dependencies.bringBack(id, former.key)))) setState({ deleted: null });
  };

  const takeBack: NotesActions['takeBack'] = async (record, change) => {
    const { subject } = record;
    if (!subject) return;
    setState(NOTHING_DONE);
    const again = backOf(change, record);
    if (await write(() => dependencies.change(subject, change))) setState({ takenBack: { record, again } });
  };

  const sayAgain: NotesActions['sayAgain'] = async () => {
    const { takenBack } = getState();
    const subject = takenBack?.record.subject;
    if (!subject) return;
    if (await write(() => dependencies.change(subject, takenBack.again))) setState({ takenBack: null });
  };

  const taken = async (file: Blob): Promise<Moved> => {
    const read = await readExport(file, () => wait(0));
    if (!read.ok) return { state: 'refused', ...read };
    // A file may be chosen before the database has opened.
    const opened = await opening;
    if (!opened?.ok) return { state: 'refused', fault: 'unavailable' };
    const outcome = await importInto(opened.value, read.records, now);
    if (!outcome.ok) return { state: 'refused', fault: outcome.fault };
    // The background may sleep: it reads what there is when it wakes.
    await dependencies.tell().catch(() => {});
    return { state: 'imported', imported: outcome.imported };
  };

  const importFile: NotesActions['importFile'] = async (file) => {
    setState({ ...NOTHING_DONE, fault: null, moved: { state: 'reading' } });
    setState({ moved: await taken(file) });
  };

  const exportAll: NotesActions['exportAll'] = async () => {
    const opened = await opening;
    if (!opened?.ok) return;
    const made = await exportRecords(opened.value);
    if (made.ok) give(made.value, 'sidelight-notes.json');
    else setState({ fault: made.failure });
  };

  return {
    ...store,
    follow,
    search: (query) => setState({ query }),
    remove,
    bringBack,
    takeBack,
    sayAgain,
    importFile,
    exportAll,
    give,
    retry: () => {
      if (followed && !followed.aborted) void follow(followed);
    },
  };
};
