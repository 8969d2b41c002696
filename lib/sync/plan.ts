/** What a pull would do, said before it is done. */
import { type Difference, differenceOf } from './replica.ts';
import type { Row } from './store.ts';

/** Ids of records, by what a reader would see happen to them. */
export interface Plan {
  readonly add: readonly string[];
  readonly change: readonly string[];
  readonly remove: readonly string[];
}

/** More removals than this are asked about first, ... */
const UNASKED_REMOVALS = 20;

/** ... and a larger share of all records than this, unless they are but a few. */
const UNASKED_SHARE = 0.2;
const FEW_REMOVALS = 4;

/** What changes between rows as they are and rows as they would be. */
export const planOf = (before: ReadonlyMap<string, Row>, after: ReadonlyMap<string, Row>): Plan => {
  const ids: Record<Difference, string[]> = { add: [], change: [], remove: [], none: [] };
  for (const [id, row] of after) ids[differenceOf(before.get(id), row)].push(id);
  return { add: ids.add, change: ids.change, remove: ids.remove };
};

/** Does a plan take away so much, of `visible` records in all, that the reader is asked first? */
export const removesMuch = ({ remove }: Plan, visible: number): boolean =>
  remove.length > UNASKED_REMOVALS || (remove.length > FEW_REMOVALS && remove.length > UNASKED_SHARE * visible);
