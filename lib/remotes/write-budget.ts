/** Writes that a browser allows to its synced storage: a call more and it refuses for the rest of the minute or hour. */
interface Rate {
  readonly writes: number;
  readonly seconds: number;
}

/** A little below what Chromium allows (120 and 1,800): a worker that was stopped has forgotten what it wrote. */
const RATES: readonly Rate[] = [
  { writes: 100, seconds: 60 },
  { writes: 1500, seconds: 3600 },
];

export interface WriteBudget {
  /** Seconds until a write is allowed: 0 when it is now, and then it counts. */
  readonly spend: () => number;
}

/** `now` gives ms and never goes back. It decides when to write, never what. */
export const createWriteBudget = (now: () => number): WriteBudget => {
  let written: readonly number[] = [];
  const wait = ({ writes, seconds }: Rate, at: number): number => {
    const blocking = written.at(-writes);
    return blocking === undefined ? 0 : Math.max(0, seconds - (at - blocking) / 1000);
  };
  return {
    spend: () => {
      const at = now();
      const seconds = Math.ceil(Math.max(...RATES.map((rate) => wait(rate, at))));
      if (seconds === 0) written = [...written, at].slice(-1500);
      return seconds;
    },
  };
};
