/** What the reader corrects about a name, or follows, with a way back. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NameCorrections, RecordView } from '../database/index.ts';
import type { RecordAnswer, RecordChange } from '../messaging.ts';
import type { NoteFault } from './note.ts';

export interface CorrectionsState {
  readonly follows: boolean;
  /** Null until they were read. */
  readonly corrections: NameCorrections | null;
  /** Of what kind the engine takes the name to be, as far as that is noted. */
  readonly thought: RecordView['thought'];
  /** What was changed last, and can be taken back. */
  readonly done: RecordChange | null;
  /** Why the last wish could not be kept. */
  readonly fault: NoteFault | null;
}

/** What the reader does. */
export interface CorrectionsActions {
  readonly correct: (change: RecordChange) => Promise<void>;
  /** Takes the last change back. */
  readonly undo: () => Promise<void>;
}

export interface CorrectionsStore extends StoreApi<CorrectionsState>, CorrectionsActions {
  /** The record as it was read or written elsewhere. */
  readonly receive: (record: RecordView) => void;
}

/** What is in force before a change. */
export interface Before {
  readonly follows: boolean;
  readonly corrections: NameCorrections;
}

/** What takes a change back to how things were before it. */
export const backOf = (change: RecordChange, { follows, corrections }: Before): RecordChange => {
  switch (change.type) {
    case 'follow':
      return { type: 'follow', holds: follows };
    case 'not-a-name':
      return { type: 'not-a-name', holds: corrections.notAName };
    case 'kind':
      return { type: 'kind', kind: corrections.kind };
    case 'called':
      return { type: 'called', name: corrections.called };
    case 'same-as':
      return { ...change, holds: !change.holds };
    case 'apart':
      return { ...change, holds: !change.holds };
  }
};

export const createCorrectionsStore = (change: (wish: RecordChange) => Promise<RecordAnswer>): CorrectionsStore => {
  const store = createStore<CorrectionsState>(() => ({
    follows: false,
    corrections: null,
    thought: null,
    done: null,
    fault: null,
  }));
  let back: RecordChange | null = null;

  // A record that says nothing more is gone, and with it what was noted in it.
  const receive = ({ follows, corrections, thought }: RecordView): void =>
    store.setState({ follows, corrections, ...(thought && { thought }) });

  /** True when it is kept. */
  const write = async (wish: RecordChange): Promise<boolean> => {
    const answer = await change(wish).catch(() => null);
    if (answer?.ok) receive(answer.record);
    else store.setState({ fault: answer ? answer.why : 'unreachable' });
    return answer?.ok === true;
  };

  const correct: CorrectionsActions['correct'] = async (wish) => {
    const { follows, corrections } = store.getState();
    if (!corrections) return;
    const way = backOf(wish, { follows, corrections });
    store.setState({ fault: null, done: null });
    if (!(await write(wish))) return;
    back = way;
    store.setState({ done: wish });
  };

  const undo = async (): Promise<void> => {
    const way = back;
    if (!way) return;
    store.setState({ fault: null });
    if (!(await write(way))) return;
    back = null;
    store.setState({ done: null });
  };

  return { ...store, receive, correct, undo };
};
