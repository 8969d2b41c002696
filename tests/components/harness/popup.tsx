/** Shows the real popup in any state, and writes down what it asks for. */
import '../../../components/theme.css';
import { createRoot } from 'react-dom/client';
import { Note } from '../../../components/note/note.tsx';
import { Popup } from '../../../components/popup/popup.tsx';
import type { SiteOfTab } from '../../../components/popup/site-switch.tsx';
import type { ArticleBriefing } from '../../../lib/engine/index.ts';
import type { Familiar } from '../../../lib/messaging.ts';
import type { ReachSetting } from '../../../lib/settings.ts';
import type { NoteState } from '../../../lib/state/note.ts';
import type { PopupState } from '../../../lib/state/popup.ts';
import { noteActions, root, say } from './events.ts';

interface Input {
  readonly state: PopupState;
  readonly briefing: ArticleBriefing;
  readonly site?: SiteOfTab | null;
  readonly paused?: boolean;
  readonly note?: NoteState;
  readonly reach?: ReachSetting;
  readonly familiar?: readonly (readonly [number, Familiar])[];
}

const mounted = createRoot(root());

Object.assign(window, {
  show: ({ state, note, briefing, site = null, paused = false, reach = 'whole', familiar = [] }: Input) =>
    mounted.render(
      <Popup
        state={state}
        site={site}
        paused={paused}
        onResume={() => say({ type: 'resume' })}
        onRule={(rule) => say({ type: 'rule', rule })}
        noteOn={() => note && <Note state={note} actions={noteActions} />}
        brief={() => briefing}
        reach={reach}
        familiar={new Map(familiar)}
        onReveal={(span) => say({ type: 'reveal', start: span.start, end: span.end })}
        onReload={() => say({ type: 'reload' })}
        onAllow={() => say({ type: 'allow' })}
        onRetry={() => say({ type: 'retry' })}
        onLookAnyway={() => say({ type: 'look-anyway' })}
        onOpen={(type) => say({ type })}
        onPaste={(text) => say({ type: 'paste', text })}
      />,
    ),
});
