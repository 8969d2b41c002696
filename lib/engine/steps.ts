/** Work that is done in steps of about a millisecond, so that whoever drives it can let others have a turn between them. */
export type Steps<T> = Generator<void, T, void>;

/** Sentences, names or the like between two yields. */
export const BATCH = 64;

/** What `map` makes of each item, a batch a step. */
export function* mapInSteps<T, U>(items: readonly T[], map: (item: T, index: number) => U): Steps<U[]> {
  const mapped: U[] = [];
  let index = 0;
  // Without pairs of index and item: there are many items, and each pair is an object.
  for (const item of items) {
    if (index % BATCH === BATCH - 1) yield;
    mapped.push(map(item, index));
    index += 1;
  }
  return mapped;
}

/** Does all steps at once. */
export const finish = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
