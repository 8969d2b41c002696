/** What a device does with a row: edit it, and meet another state of it. */
import { addAnswers, answeredActors, includes, keptContext, prune, replacedActors } from './context.ts';
import { type Join, join as joinStates, sameFields } from './join.ts';
import {
  type Actor,
  type Changes,
  type Edit,
  emptyRecord,
  erase,
  isVisible,
  type SyncRecord,
  write,
} from './record.ts';
import type { Row } from './store.ts';

/** How a device prunes and joins. The default is the format's; the simulator tries others. */
export interface Rules {
  readonly join: Join;
  /** Actors a context keeps beside those of visible values. */
  readonly remembered?: number;
}

export const RULES: Rules = { join: joinStates };

export const newRow = (id: string): Row => ({ record: emptyRecord(id), held: [], answers: [] });

const edited = (row: Row, record: SyncRecord, actor: Actor, rules: Rules): Row => {
  if (record === row.record) return row;
  // The session's own entry stays whatever happens: it may write again.
  const answers = addAnswers(row.answers, [...replacedActors(row.record, record), actor]);
  return { record: prune(record, answers, rules.remembered), held: [], answers };
};

/**
 * The row after the reader's edit, waiting to be uploaded; the same row when nothing changes. Write it in the
 * transaction of the edit. Throws RangeError as `write` does.
 */
export const edit = (row: Row, actor: Actor, changes: Changes, rules: Rules = RULES): Row =>
  edited(row, write(row.record, actor, { changes }), actor, rules);

/**
 * As `edit`, by a writer who may not have seen all there is: two windows that edit one note apart. What the writer has not
 * seen stays beside what is written.
 */
export const amend = (row: Row, actor: Actor, change: Edit): Row =>
  edited(row, write(row.record, actor, change), actor, RULES);

/** The row after the reader deleted the record; the same row when it has no fields. */
export const remove = (row: Row, actor: Actor, rules: Rules = RULES): Row =>
  isVisible(row.record) ? edited(row, erase(row.record), actor, rules) : row;

/** What goes to the remote for a row. */
export const outgoing = (row: Row, rules: Rules = RULES): SyncRecord =>
  prune(row.record, row.answers, rules.remembered);

/** Does a state in a file say all that the row has to say? */
export const holds = (state: SyncRecord, row: Row, rules: Rules = RULES): boolean =>
  sameFields(state, row.record) && includes(state.c, keptContext(row.record, row.answers, rules.remembered));

/** Notes that a file holds this state of the row. Nothing changes when the row has moved on since. */
export const markHeld = (row: Row, state: SyncRecord, file: string, rules: Rules = RULES): Row =>
  holds(state, row, rules) && !row.held.includes(file) ? { ...row, held: [...row.held, file] } : row;

const met = (mine: Row, theirs: SyncRecord, rules: Rules): Row => {
  const record = rules.join(mine.record, theirs);
  const replaced = [...replacedActors(mine.record, record), ...replacedActors(theirs, record)];
  // Whoever compacts next must answer too, or the two would upload against each other for ever.
  const answers = addAnswers(mine.answers, [...answeredActors(theirs, rules.remembered), ...replaced]);
  const row = { record, held: [], answers };
  // Files hold what went out, which may be less than what this device remembers.
  return holds(outgoing(mine, rules), row, rules) ? { ...row, held: mine.held } : row;
};

/** The row after another state of its record was met; in `file`, when it came from one. */
export const meet = (row: Row | undefined, theirs: SyncRecord, file?: string, rules: Rules = RULES): Row => {
  const next = met(row ?? newRow(theirs.id), theirs, rules);
  return file === undefined ? next : markHeld(next, theirs, file, rules);
};

/** What a reader would see happen between two states of a row. */
export type Difference = 'add' | 'change' | 'remove' | 'none';

export const differenceOf = (before: Row | undefined, after: Row): Difference => {
  const was = before !== undefined && isVisible(before.record);
  const is = isVisible(after.record);
  if (was !== is) return is ? 'add' : 'remove';
  return !is || (before && sameFields(before.record, after.record)) ? 'none' : 'change';
};
