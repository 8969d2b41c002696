/** Shows the real popup in any state, and writes down what it asks for. */
import '../../../components/theme.css';
import { createRoot } from 'react-dom/client';
import { Popup } from '../../../components/popup/popup.tsx';
import type { ArticleBriefing } from '../../../lib/engine/index.ts';
import type { PopupState } from '../../../lib/state/popup.ts';
import { root, say } from './events.ts';

const mounted = createRoot(root());

Object.assign(window, {
  show: ({ state, briefing }: { readonly state: PopupState; readonly briefing: ArticleBriefing }) =>
    mounted.render(
      <Popup
        state={state}
        brief={() => briefing}
        onReveal={(span) => say({ type: 'reveal', start: span.start, end: span.end })}
        onReload={() => say({ type: 'reload' })}
        onRetry={() => say({ type: 'retry' })}
        onLookAnyway={() => say({ type: 'look-anyway' })}
        onOptions={() => say({ type: 'options' })}
        onPaste={(text) => say({ type: 'paste', text })}
      />,
    ),
});
