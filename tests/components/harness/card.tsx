/** Shows the real card, and writes down what it asks for, as an extension page would send it. */
import '../../../components/theme.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Card } from '../../../components/card/card.tsx';
import type { Shown } from '../../../lib/state/card.ts';
import { root, say } from './events.ts';

const mounted = createRoot(root());

Object.assign(window, {
  show: (shown: Shown) =>
    flushSync(() =>
      mounted.render(
        <Card
          shown={shown}
          onReveal={(span) => say({ type: 'reveal', start: span.start, end: span.end })}
          onClose={() => say({ type: 'close' })}
          onSized={(height) => say({ type: 'sized', height })}
        />,
      ),
    ),
});
