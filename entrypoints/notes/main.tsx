import './style.css';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { localize } from '../../components/localize.ts';
import { Note } from '../../components/note/note.tsx';
import { Notes } from '../../components/notes/notes.tsx';
import { openDatabase, type Subject } from '../../lib/database/index.ts';
import { askHost } from '../../lib/messaging.ts';
import { createNotesStore, type NotesStore } from '../../lib/state/notes.ts';
import { followTheme } from '../../lib/state/theme.ts';
import { useWriting } from '../../lib/state/use-writing.ts';

/** ms that the browser has to take the file. */
const TAKEN = 60_000;

const give = (file: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN);
};

/** The note of a row that the reader edits. */
const Written = ({ subject }: { readonly subject: Subject }) => {
  const { note } = useWriting(subject);
  const { known } = useStore(note);
  useEffect(() => {
    if (known === 'known') note.edit();
  }, [note, known]);
  return <Note state={useStore(note)} actions={note} />;
};

const App = ({ store }: { readonly store: NotesStore }) => (
  <Notes state={useStore(store)} actions={store} editorOf={({ subject }) => subject && <Written subject={subject} />} />
);

const start = (element: HTMLElement): void => {
  localize('notesTitle');
  void followTheme();
  const store = createNotesStore({
    open: () => openDatabase('sidelight'),
    now: Date.now,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    remove: (id) => askHost('removeRecord', { id }),
    bringBack: (id, key) => askHost('bringBack', { id, key }),
    change: (subject, change) => askHost('changeRecord', { subject, change }),
    tell: () => askHost('recordsChanged', {}),
    give,
  });
  void store.follow(new AbortController().signal);
  createRoot(element).render(
    <StrictMode>
      <App store={store} />
    </StrictMode>,
  );
};

const root = document.getElementById('root');
if (root) start(root);
