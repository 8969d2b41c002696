/** Shows the real card, and writes down what it asks for, as an extension page would send it. */
import '../../../components/theme.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Card } from '../../../components/card/card.tsx';
import type { Crumb, Shown } from '../../../lib/state/card.ts';
import type { CorrectionsState } from '../../../lib/state/corrections.ts';
import type { NoteState } from '../../../lib/state/note.ts';
import { noteActions, root, say } from './events.ts';

interface Input extends Shown {
  readonly trail?: readonly Crumb[];
  readonly note?: NoteState;
  readonly corrections?: CorrectionsState;
  readonly asking?: boolean;
}

const UNCORRECTED: CorrectionsState = {
  follows: false,
  corrections: { notAName: false, kind: null, sameAs: [], apart: [], called: null },
  done: null,
  fault: null,
};

const NO_NOTE: NoteState = {
  known: 'known',
  text: '',
  others: [],
  editing: false,
  keeping: { state: 'at-rest' },
  undo: null,
  versions: null,
};

const mounted = createRoot(root());

Object.assign(window, {
  show: ({ trail = [], note = NO_NOTE, corrections = UNCORRECTED, asking = false, ...shown }: Input) =>
    flushSync(() =>
      mounted.render(
        <Card
          shown={shown}
          trail={trail}
          note={note}
          noteActions={noteActions}
          corrections={corrections}
          correctionsActions={{
            correct: async (change) => say({ type: 'correct', change }),
            undo: async () => say({ type: 'undo' }),
          }}
          asking={asking}
          onAsk={(asks) => say({ type: 'ask', asks })}
          onReveal={(span) => say({ type: 'reveal', start: span.start, end: span.end })}
          onTurn={(entity) => say({ type: 'turn', entity })}
          onBack={() => say({ type: 'back' })}
          onClose={() => say({ type: 'close' })}
          onSized={(height) => say({ type: 'sized', height })}
        />,
      ),
    ),
});
