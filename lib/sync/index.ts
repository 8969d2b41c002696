/** The one door of sync. docs/sync.md says what it does and why nothing is lost. */

export { fitsName, segmentName } from './file-name.ts';
export { ACTOR_BYTES, actorFrom, articleId, deviceId, foldName, hashOf, nameId, settingId } from './identity.ts';
export { importRecords, previewImport } from './import.ts';
export { join, sameFields } from './join.ts';
export type { Json, JsonObject } from './json.ts';
export { isObject } from './json.ts';
export type { RoundOptions, RoundParts } from './parts.ts';
export type { Plan } from './plan.ts';
export { planOf, removesMuch } from './plan.ts';
export type { Actor, Changes, Context, Dot, Edit, Fields, Register, SyncRecord } from './record.ts';
export { isVisible, valuesOf } from './record.ts';
export type {
  Remote,
  RemoteFailure,
  RemoteFailureKind,
  RemoteFile,
  RemoteLimits,
  Result,
  Room,
  Signal,
} from './remote.ts';
export { done, refused, roomOf } from './remote.ts';
export { amend, edit, holds, meet, newRow, outgoing, type Rules, remove } from './replica.ts';
export type { RoundOutcome, RoundReport } from './round.ts';
export { runRound } from './round.ts';
export type { Opened, Origin, Sealed, SegmentCodec, Unreadable } from './segment.ts';
export { decodeSegment, encodeSegment, plainSegments } from './segment.ts';
export type { Commit, FileNote, FileState, Row, Store } from './store.ts';
export { readRecord } from './validate.ts';
