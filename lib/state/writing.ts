/** What the reader writes about one name or article, as the pages of the extension show it. */
import { browser } from 'wxt/browser';
import type { Subject } from '../database/index.ts';
import { askHost } from '../messaging.ts';
import { type CorrectionsStore, createCorrectionsStore } from './corrections.ts';
import { draftsOf } from './drafts.ts';
import { createNoteStore, type NoteStore } from './note.ts';

export interface Writing {
  readonly note: NoteStore;
  readonly corrections: CorrectionsStore;
}

const keyOf = (subject: Subject): string => `${subject.about}:${subject.about === 'name' ? subject.name : subject.url}`;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Opened again, a name is as it was left: what is being saved is not read past, and what could not be saved is there. */
const known = new Map<string, Writing>();

const begin = (subject: Subject, tab?: number): Writing => {
  const about = tab === undefined ? { subject } : { subject, tab };
  const corrections = createCorrectionsStore((change) => askHost('changeRecord', { ...about, change }));
  const note = createNoteStore({
    read: () => askHost('readRecord', about),
    save: (text, seen) => askHost('saveNote', { ...about, text, seen }),
    versions: (id) => askHost('noteVersions', { id }),
    drafts: draftsOf({ disk: browser.storage.local, memory: browser.storage.session }, keyOf(subject)),
    onRecord: corrections.receive,
    wait,
  });
  return { note, corrections };
};

/** `tab`: the tab that a popup is about, for it has none of its own. */
export const writingAbout = (subject: Subject, tab?: number): Writing => {
  const key = keyOf(subject);
  const writing = known.get(key) ?? begin(subject, tab);
  known.set(key, writing);
  return writing;
};
