import type { Actor } from './record.ts';
import type { Remote, Signal } from './remote.ts';
import type { Rules } from './replica.ts';
import type { SegmentCodec } from './segment.ts';
import type { Store } from './store.ts';

/** What a round works with. */
export interface RoundParts {
  readonly store: Store;
  readonly remote: Remote;
  /** The actor of this browser session: what claims to have seen more of its writes than there are is damaged. */
  readonly actor: Actor;
  /** Plain segments when absent. */
  readonly codec?: SegmentCodec;
  readonly rules?: Rules;
}

export interface RoundOptions {
  /** `ask` (the default) ends the round before a pull that would remove much; `allow` goes on. */
  readonly removals?: 'ask' | 'allow';
  /** Says what the round would do, and writes nothing here or there. */
  readonly dryRun?: boolean;
  /** Reads every file again, also those that were sound when they were last read: finds what has rotted since. */
  readonly recheck?: boolean;
  /** Looked at before each step: a request, or a file taken in. */
  readonly signal?: Signal;
}

/** The parts of a round with nothing left to choose. */
export interface Working {
  readonly store: Store;
  readonly remote: Remote;
  readonly actor: Actor;
  readonly codec: SegmentCodec;
  readonly rules: Rules;
  readonly signal: Signal;
}
