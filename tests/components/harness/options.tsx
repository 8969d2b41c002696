/** Shows the real page of options in any state, and writes down what it asks for. */
import '../../../components/theme.css';
import { createRoot } from 'react-dom/client';
import { Options } from '../../../components/options/options.tsx';
import type { KeptState } from '../../../lib/state/kept.ts';
import type { SettingsState } from '../../../lib/state/settings.ts';
import { root, say } from './events.ts';

const mounted = createRoot(root());

Object.assign(window, {
  show: ({ settings, kept }: { readonly settings: SettingsState; readonly kept: KeptState }) =>
    mounted.render(
      <Options
        settings={settings}
        kept={kept}
        version="1.2.3"
        onChange={(change) => say({ type: 'set', change })}
        onForget={() => say({ type: 'forget' })}
        onRetry={() => say({ type: 'retry' })}
      />,
    ),
});
