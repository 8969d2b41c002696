/** Shows the real page of options in any state, and writes down what it asks for. */
import '../../../components/theme.css';
import { createRoot } from 'react-dom/client';
import { Options } from '../../../components/options/options.tsx';
import type { KeptState } from '../../../lib/state/kept.ts';
import type { SettingsState } from '../../../lib/state/settings.ts';
import type { SyncView } from '../../../lib/state/sync.ts';
import { root, say } from './events.ts';

interface Shown {
  readonly settings: SettingsState;
  readonly kept: KeptState;
  readonly sync?: SyncView;
}

const UNKNOWN: SyncView = { status: null, fault: null, busy: false, preview: null };

/** Moments are said as of this one. */
const NOW = Date.UTC(2026, 4, 17, 12);

const mounted = createRoot(root());

Object.assign(window, {
  show: ({ settings, kept, sync = UNKNOWN }: Shown) =>
    mounted.render(
      <Options
        settings={settings}
        kept={kept}
        sync={{
          view: sync,
          now: NOW,
          onTurn: (on) => say({ type: 'sync', on }),
          onRun: (allow) => say({ type: 'sync-now', allow }),
          onTry: () => say({ type: 'sync-try' }),
          onUndo: () => say({ type: 'undo' }),
          onRefresh: () => say({ type: 'retry' }),
        }}
        version="1.2.3"
        onChange={(change) => say({ type: 'set', change })}
        onForget={() => say({ type: 'forget' })}
        onRetry={() => say({ type: 'retry' })}
      />,
    ),
});
