import { openDatabase, type Subject } from '../../lib/database/index.ts';
import { connect } from '../../lib/host/connection.ts';
import { createRecords } from '../../lib/host/records.ts';
import { sessionActor } from '../../lib/host/session-actor.ts';
import type { RecordAnswer, RecordChange, Sender } from '../../lib/messaging.ts';
import { type DraftArea, draftsOf } from '../../lib/state/drafts.ts';
import { createNoteStore, type NoteDependencies, type NoteStore } from '../../lib/state/note.ts';
import { freshName } from '../database/fixtures.ts';

const OURS = { id: 'sidelight', origin: 'chrome-extension://sidelight' };
const READER = { ...OURS, tab: { id: 7, incognito: false } } as Sender;
export const HOLM: Subject = { about: 'name', name: 'Ida Holm', kind: 'person' };

export const area = (items = new Map<string, unknown>()): DraftArea & { readonly items: Map<string, unknown> } => ({
  items,
  get: async (key) => (items.has(key) ? { [key]: items.get(key) } : {}),
  set: async (more) => {
    for (const [key, value] of Object.entries(more)) items.set(key, value);
  },
  remove: async (key) => void items.delete(key),
});

/** One browser: a host, and windows that show the note. */
export const browser = (clock = { now: 1_000 }) => {
  const records = createRecords({
    ...OURS,
    connection: connect(() => {
      opened ??= openDatabase(name);
      return opened;
    }),
    actor: sessionActor(area()),
    now: () => clock.now,
    isPrivateTab: async () => false,
    onEdited: () => {},
    onCorrected: () => {},
  });
  const name = freshName();
  let opened: ReturnType<typeof openDatabase> | undefined;
  const disk = area();
  const memory = area();
  const window = (changes: Partial<NoteDependencies> = {}): NoteStore =>
    createNoteStore({
      read: async () => records.readRecord({ subject: HOLM }, READER),
      save: async (text, seen) => records.saveNote({ subject: HOLM, text, seen }, READER),
      versions: async (id) => records.noteVersions({ id }, READER),
      drafts: draftsOf({ disk, memory }, 'name:Ida Holm'),
      onRecord: () => {},
      wait: () => new Promise(() => {}), // Only a flush saves.
      ...changes,
    });
  const texts = async (): Promise<readonly string[]> => {
    const answer = await records.readRecord({ subject: HOLM }, READER);
    return answer.ok ? answer.record.texts.map(({ text }) => text) : [answer.why];
  };
  const save = async (text: string, seen: readonly string[]): Promise<RecordAnswer> =>
    records.saveNote({ subject: HOLM, text, seen }, READER);
  const change = async (wish: RecordChange, subject: Subject = HOLM): Promise<RecordAnswer> =>
    records.changeRecord({ subject, change: wish }, READER);
  const read = async (): Promise<RecordAnswer> => records.readRecord({ subject: HOLM }, READER);
  return { window, texts, save, change, read, disk, memory, clock };
};

export const write = async (note: NoteStore, text: string): Promise<void> => {
  note.type(text);
  await note.flush();
};

export const opened = async (note: NoteStore): Promise<NoteStore> => {
  await note.refresh();
  return note;
};

export const FULL: RecordAnswer = { ok: false, why: 'full' };
export const lost = (): never => {
  throw new Error('the answer got lost');
};
