/** What a card has switched off, and the way back. */
import { useState } from 'react';
import { askHost, type OffWhere, type SwitchedOff } from '../messaging.ts';

export interface OffState {
  readonly switched: SwitchedOff | null;
  /** It could not be stored. */
  readonly failed: boolean;
}

export interface OffActions {
  readonly switchOff: (where: OffWhere) => void;
  readonly undo: () => void;
}

const ON: OffState = { switched: null, failed: false };

export const useOff = (): readonly [OffState, OffActions] => {
  const [state, setState] = useState(ON);
  const { switched } = state;
  const off = async (where: OffWhere): Promise<void> => {
    const done = await askHost('switchOff', { where }).catch(() => null);
    setState({ switched: done, failed: done === null });
  };
  const undo = async (): Promise<void> => {
    if (!switched) return;
    const done = await askHost('switchBack', { switched }).then(
      () => true,
      () => false,
    );
    setState(done ? ON : { switched, failed: true });
  };
  return [state, { switchOff: (where) => void off(where), undo: () => void undo() }];
};
