/** Work that is done in steps of about a millisecond, so that whoever drives it can let others have a turn between them. */
export type Steps<T> = Generator<void, T, void>;

/** Sentences, names or the like between two yields. */
export const BATCH = 64;

/** Does all steps at once. */
export const finish = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
