/** Shows the real card, and writes down what it asks for, as an extension page would send it. */
import '../../../components/theme.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Card } from '../../../components/card/card.tsx';
import { SyncOffer } from '../../../components/note/sync-offer.tsx';
import type { Appearances } from '../../../lib/messaging.ts';
import type { Crumb, Shown } from '../../../lib/state/card.ts';
import type { CorrectionsState } from '../../../lib/state/corrections.ts';
import type { NoteState } from '../../../lib/state/note.ts';
import type { Copied } from '../../../lib/state/use-copy.ts';
import type { OffState } from '../../../lib/state/use-off.ts';
import { noteActions, root, say } from './events.ts';

interface Input extends Shown {
  readonly trail?: readonly Crumb[];
  readonly appearances?: Appearances;
  readonly note?: NoteState;
  readonly corrections?: CorrectionsState;
  readonly asking?: boolean;
  readonly offered?: boolean;
  readonly off?: OffState;
  readonly copied?: Copied;
  readonly pinned?: boolean;
}

const UNCORRECTED: CorrectionsState = {
  follows: false,
  corrections: { notAName: false, kind: null, sameAs: [], apart: [], called: null },
  thought: null,
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

const ON: OffState = { switched: null, failed: false };

const mounted = createRoot(root());

Object.assign(window, {
  show: ({
    trail = [],
    appearances,
    note = NO_NOTE,
    corrections = UNCORRECTED,
    asking = false,
    offered = false,
    off = ON,
    copied = 'no',
    pinned = false,
    ...shown
  }: Input) =>
    flushSync(() =>
      mounted.render(
        <Card
          shown={shown}
          trail={trail}
          appearances={appearances ?? null}
          note={note}
          noteActions={noteActions}
          offer={<SyncOffer offered={offered} onAnswer={() => say({ type: 'decline' })} />}
          corrections={corrections}
          correctionsActions={{
            correct: async (change) => say({ type: 'correct', change }),
            undo: async () => say({ type: 'undo' }),
          }}
          asking={asking}
          off={off}
          copied={copied}
          onCopy={() => say({ type: 'copy' })}
          offActions={{
            switchOff: (where) => say({ type: 'off', where }),
            undo: () => say({ type: 'off-undo' }),
          }}
          pinned={pinned}
          onPin={(pins) => say({ type: 'pin', pins })}
          onMove={(x, y, grabbed) => say({ type: 'move', x, y, grabbed })}
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
