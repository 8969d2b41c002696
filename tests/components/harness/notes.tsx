/** Shows the real page of notes in any state, and writes down what it asks for. */
import '../../../components/theme.css';
import { createRoot } from 'react-dom/client';
import { Notes } from '../../../components/notes/notes.tsx';
import type { NotesState } from '../../../lib/state/notes.ts';
import { root, say } from './events.ts';

const mounted = createRoot(root());

Object.assign(window, {
  show: (state: NotesState) =>
    mounted.render(
      <Notes
        state={state}
        actions={{
          search: (what) => say({ type: 'search', what }),
          remove: async ({ id }) => say({ type: 'remove', what: id }),
          bringBack: async (id) => say({ type: 'bring-back', what: id }),
          takeBack: async ({ id }, change) => say({ type: 'take-back', what: id, change }),
          sayAgain: async () => say({ type: 'undo' }),
          importFile: async () => {},
          exportAll: async () => {},
          give: () => {},
          retry: () => say({ type: 'retry' }),
        }}
        editorOf={() => null}
      />,
    ),
});
