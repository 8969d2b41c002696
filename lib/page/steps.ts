/** Work that comes in steps, between which a caller may pause. */
export type Steps<T> = Generator<void, T, void>;

/** Does all of it in one go. */
export const finish = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
