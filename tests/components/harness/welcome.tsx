/** Shows the real welcome page, and writes down what it asks for. */
import '../../../components/theme.css';
import { createRoot } from 'react-dom/client';
import { Welcome } from '../../../components/welcome/welcome.tsx';
import type { SettingsState } from '../../../lib/state/settings.ts';
import { root, say } from './events.ts';

const mounted = createRoot(root());

Object.assign(window, {
  show: (settings: SettingsState) =>
    mounted.render(
      <Welcome
        settings={settings}
        onChange={(change) => say({ type: 'set', change })}
        onOptions={() => say({ type: 'options' })}
      />,
    ),
});
