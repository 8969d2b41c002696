/** What the reader knows better of names, held in memory until it changes. */
import { correctedNames, type RecordView } from '../database/index.ts';
import type { Correction } from '../engine/index.ts';
import type { Connection } from './connection.ts';

export interface Corrections {
  /** None where the database is out of order: the briefing goes on without. */
  readonly all: () => Promise<readonly Correction[]>;
  /** The database holds others now. */
  readonly changed: () => void;
}

const correctionOf = ({ subject, corrections, follows }: RecordView): readonly Correction[] =>
  subject?.about === 'name' ? [{ ...corrections, name: subject.name, follows }] : [];

export const createCorrections = ({ run }: Connection): Corrections => {
  let known: Promise<readonly Correction[]> | null = null;
  const load = async (): Promise<readonly Correction[]> => {
    const found = await run(correctedNames);
    if (!found.ok) known = null;
    return found.ok ? found.value.flatMap(correctionOf) : [];
  };
  return {
    all: () => {
      known ??= load();
      return known;
    },
    changed: () => {
      known = null;
    },
  };
};
