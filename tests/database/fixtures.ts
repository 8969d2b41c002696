import { type Database, openDatabase } from '../../lib/database/index.ts';
import type { Analysis } from '../../lib/engine/index.ts';

let opened = 0;

/** A name no other test uses. */
export const freshName = (): string => `test-${++opened}`;

export const open = async (name = freshName()): Promise<Database> => {
  const outcome = await openDatabase(name);
  if (!outcome.ok) throw new Error(outcome.failure);
  return outcome.value;
};

/** An analysis whose JSON is about `size` characters long. */
export const analysisOf = (size = 0): Analysis => ({
  entities: [
    {
      id: 0,
      name: 'n'.repeat(size),
      kind: 'person',
      mentions: [{ start: 0, end: 1, confidence: 1 }],
      references: [],
      related: [],
      descriptor: null,
      facts: [],
      salience: 1,
      confidence: 1,
    },
  ],
  quotes: [],
  sources: [],
  dates: [],
  figures: [],
  sentences: [],
  summary: [],
});
