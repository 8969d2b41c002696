/** What the reader writes: notes, corrections, follows. Each edit is one transaction, one after the other. */
import {
  APART,
  CALLED,
  type Database,
  EDITED,
  editRecord,
  FOLLOWS,
  findRecord,
  forgetAnalyses,
  KIND,
  NOT_A_NAME,
  NOTE,
  noteVersions,
  OTHER_KIND,
  type Outcome,
  restoredRow,
  SAME_AS,
  type Subject,
  saysNothing,
  subjectFields,
  viewOf,
} from '../database/index.ts';
import type { Handlers, HostCalls, RecordAnswer, RecordChange, Sender } from '../messaging.ts';
import {
  type Actor,
  amend,
  articleId,
  type Changes,
  type Dot,
  type Edit,
  foldName,
  hashOf,
  nameId,
  newRow,
  type Row,
  remove,
  valuesOf,
} from '../sync/index.ts';
import type { Connection } from './connection.ts';
import { isOurs, type Ours } from './ours.ts';
import type { SessionActor } from './session-actor.ts';

/** Only our own pages write. */
export interface RecordsDependencies extends Ours {
  readonly connection: Connection;
  readonly actor: SessionActor;
  /** ms since the epoch; for show only. */
  readonly now: () => number;
  /** Is a tab in a private window? One that is gone counts as private. */
  readonly isPrivateTab: (tab: number) => Promise<boolean>;
  /** Something waits for upload. */
  readonly onEdited?: () => void;
  /** What is known of names has changed: analyses look different now. */
  readonly onCorrected: () => void;
  /** Records have come from a file. */
  readonly onImported?: () => void;
}

export type Records = Pick<
  Handlers<HostCalls>,
  'readRecord' | 'saveNote' | 'changeRecord' | 'noteVersions' | 'removeRecord' | 'bringBack' | 'recordsChanged'
>;

const PRIVATE: RecordAnswer = { ok: false, why: 'private' };

export const idOf = (subject: Subject): string =>
  subject.about === 'name' ? nameId(subject.name) : articleId(subject.url);

const keyOf = (name: string): string => hashOf(new TextEncoder().encode(foldName(name)));

const on = (holds: boolean): true | undefined => (holds ? true : undefined);

const changesOf = (change: RecordChange): Changes => {
  switch (change.type) {
    case 'follow':
      return { [FOLLOWS]: on(change.holds) };
    case 'not-a-name':
      return { [NOT_A_NAME]: on(change.holds) };
    case 'kind':
      return { [OTHER_KIND]: change.kind ?? undefined };
    case 'same-as':
      return { [`${SAME_AS}${keyOf(change.name)}`]: change.holds ? change.name : undefined };
    case 'apart':
      return { [`${APART}${keyOf(change.form)}`]: change.holds ? change.form : undefined };
    case 'called':
      return { [CALLED]: change.name ?? undefined };
  }
};

/** A record that says nothing more is deleted, so that none is left of a note that was emptied. */
const amended = (row: Row | undefined, id: string, actor: Actor, edit: Edit): Row => {
  const after = amend(row ?? newRow(id), actor, edit);
  return saysNothing(after.record) ? remove(after, actor) : after;
};

const isPrivate = async (
  { isPrivateTab }: RecordsDependencies,
  sender: Sender,
  about: number | undefined,
): Promise<boolean> => {
  if (sender.tab?.incognito || (about !== undefined && (await isPrivateTab(about)))) return true;
  // A popup has no tab of its own; without one that it is about nobody knows.
  return sender.tab === undefined && about === undefined;
};

const answerOf = (outcome: Outcome<Row>): RecordAnswer =>
  outcome.ok ? { ok: true, record: viewOf(outcome.value.record) } : { ok: false, why: outcome.failure };

export const createRecords = (dependencies: RecordsDependencies): Records => {
  const { connection, actor, now, onEdited, onCorrected, onImported } = dependencies;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };

  type Editing = (row: Row | undefined, by: Actor) => Row;

  const editBy = async (database: Database, id: string, edit: Editing): Promise<Row> => {
    const by = await actor.of(database);
    try {
      return await editRecord(database, id, now, (row) => edit(row, by));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const another = await actor.renew(database);
      return editRecord(database, id, now, (row) => edit(row, another));
    }
  };

  /** On a full disk what can be worked out again makes room for what cannot. */
  const editOrMakeRoom = async (id: string, edit: Editing): Promise<Outcome<Row>> => {
    const first = await connection.run((database) => editBy(database, id, edit));
    if (first.ok || first.failure !== 'full') return first;
    await connection.run(forgetAnalyses);
    return connection.run((database) => editBy(database, id, edit));
  };

  const edited = async (id: string, corrects: boolean, edit: Editing): Promise<RecordAnswer> => {
    const outcome = await inTurn(() => editOrMakeRoom(id, edit));
    if (outcome.ok && outcome.value.held.length === 0) onEdited?.();
    if (outcome.ok && corrects) onCorrected();
    return answerOf(outcome);
  };

  const guarded = async (
    sender: Sender,
    about: number | undefined,
    work: () => Promise<RecordAnswer>,
  ): Promise<RecordAnswer> => {
    if (!isOurs(dependencies, sender) || (await isPrivate(dependencies, sender, about))) return PRIVATE;
    return work();
  };

  /** Once its kind is corrected, a name comes with that: what the engine thinks stays noted, for when it is taken back. */
  const along = (subject: Subject, row: Row | undefined) => {
    const fields = subjectFields(subject);
    const [kind] = row && valuesOf(row.record, OTHER_KIND).length > 0 ? valuesOf(row.record, KIND) : [];
    return { ...fields, ...(kind !== undefined && { [KIND]: kind }), [EDITED]: now() };
  };

  const save = (subject: Subject, text: string, seen: readonly Dot[]): Promise<RecordAnswer> => {
    const id = idOf(subject);
    const note = text.trim() === '' ? undefined : text;
    const edit = { changes: { [NOTE]: note }, seen: { [NOTE]: seen } };
    return edited(id, false, (row, by) => amended(row, id, by, { ...edit, along: along(subject, row) }));
  };

  const change = (subject: Subject, wish: RecordChange): Promise<RecordAnswer> => {
    const id = idOf(subject);
    const changes = changesOf(wish);
    return edited(id, true, (row, by) => amended(row, id, by, { changes, along: along(subject, row) }));
  };

  const read = async (id: string): Promise<RecordAnswer> => {
    const outcome = await connection.run((database) => findRecord(database, id));
    return outcome.ok ? { ok: true, record: outcome.value } : { ok: false, why: outcome.failure };
  };

  return {
    // What is there may be read in a private window too; nothing is written by it.
    readRecord: async ({ subject }, sender) => (isOurs(dependencies, sender) ? read(idOf(subject)) : PRIVATE),
    saveNote: ({ subject, text, seen, tab }, sender) => guarded(sender, tab, () => save(subject, text, seen)),
    changeRecord: ({ subject, change: wish, tab }, sender) => guarded(sender, tab, () => change(subject, wish)),
    removeRecord: ({ id, tab }, sender) =>
      guarded(sender, tab, () => edited(id, true, (row, by) => remove(row ?? newRow(id), by))),
    noteVersions: async ({ id }, sender) => {
      if (!isOurs(dependencies, sender)) return [];
      const outcome = await connection.run((database) => noteVersions(database, id));
      return outcome.ok ? outcome.value : [];
    },
    bringBack: ({ id, key }, sender) =>
      guarded(sender, undefined, async () => {
        const former = await connection.run((database) => database.former.get(key));
        if (!former.ok) return { ok: false, why: former.failure };
        const { value } = former;
        return value?.id === id ? edited(id, true, (row, by) => restoredRow(row ?? newRow(id), by, value.f)) : read(id);
      }),
    recordsChanged: (_, sender) => {
      if (!isOurs(dependencies, sender)) return null;
      onEdited?.();
      onCorrected();
      onImported?.();
      return null;
    },
  };
};
