/** Shows the real card, and writes down what it asks for, as an extension page would send it. */
import '../../../components/theme.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Card } from '../../../components/card/card.tsx';
import type { Crumb, Shown } from '../../../lib/state/card.ts';
import { root, say } from './events.ts';

const mounted = createRoot(root());

Object.assign(window, {
  show: ({ trail = [], ...shown }: Shown & { readonly trail?: readonly Crumb[] }) =>
    flushSync(() =>
      mounted.render(
        <Card
          shown={shown}
          trail={trail}
          onReveal={(span) => say({ type: 'reveal', start: span.start, end: span.end })}
          onTurn={(entity) => say({ type: 'turn', entity })}
          onBack={() => say({ type: 'back' })}
          onClose={() => say({ type: 'close' })}
          onSized={(height) => say({ type: 'sized', height })}
        />,
      ),
    ),
});
