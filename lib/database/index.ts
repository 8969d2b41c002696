export { type AllRecords, followRecords, type RemovedRecord } from './all-records.ts';
export { analysisRow, evictAnalyses, findAnalysis, forgetAnalyses, touchAnalysis } from './analyses.ts';
export { addressOf } from './appearance-rows.ts';
export { findAppearances, lookBefore, noteLook } from './appearances.ts';
export { forgetArticles, type KeptArticles, keepArticle, sumKept } from './articles.ts';
export { type Database, openDatabase } from './database.ts';
export { countWaiting, findDevices, isDevice, signDevice } from './devices.ts';
export { digestOf } from './digest.ts';
export {
  exportRecords,
  type FileFault,
  type Imported,
  importInto,
  LARGEST_FILE,
  readExport,
} from './exchange.ts';
export {
  APART,
  CALLED,
  EDITED,
  FOLLOWS,
  KIND,
  type NameCorrections,
  NOT_A_NAME,
  NOTE,
  type NoteText,
  OTHER_KIND,
  type RecordView,
  restoredRow,
  SAME_AS,
  type Subject,
  saysNothing,
  subjectFields,
  viewOf,
} from './fields.ts';
export { expireFormer, type NoteVersion, noteVersions, removedRecords } from './former.ts';
export { attempt, type DatabaseFailure, type Outcome } from './outcome.ts';
export {
  correctedNames,
  editRecord,
  findRecord,
  findRecords,
  forgetRemote,
  recordStore,
} from './records.ts';
export {
  agreedSettings,
  agreeOnSettings,
  findSettings,
  type SettingValues,
  type SettingWishes,
  writeSettings,
} from './setting-records.ts';
export { findSyncState, noteActor, notedActor, noteSyncState } from './sync-state.ts';
export type { Device, PlanCounts, RemoteState, SyncState, SyncStatus, SyncTrouble } from './sync-status.ts';
export type { AppearanceRow, ArticleRow, Look } from './tables.ts';
export { countRemoved, undoRemovals } from './undo-removals.ts';
