/** Sync's status in words. */
import type { Device, PlanCounts, RemoteState, SyncStatus, SyncTrouble } from '../../lib/database/index.ts';
import { locale, type MessageKey, number, plural, t } from '../../lib/i18n.ts';
import type { SyncPreview } from '../../lib/messaging.ts';
import type { SyncFault } from '../../lib/state/sync.ts';

/** A moment, with its day unless that is today. */
const moment = (at: number, now: number): string => {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(
    locale(),
    sameDay ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
  ).format(at);
};

const FAULTS: Readonly<Record<SyncFault, MessageKey>> = {
  private: 'syncFaultPrivate',
  unavailable: 'syncFaultDatabase',
  full: 'syncFaultDisk',
  newer: 'syncFaultNewer',
  unreachable: 'syncFaultUnreachable',
};

export const faultWords = (fault: SyncFault): string => t(FAULTS[fault]);

type RemoteTrouble = Exclude<SyncTrouble['why'], 'asks'>;

const TROUBLES: Readonly<Record<RemoteTrouble, MessageKey>> = {
  offline: 'syncOffline',
  unavailable: 'syncUnavailable',
  throttled: 'syncThrottled',
  full: 'syncFull',
  'too-large': 'syncUnavailable',
  missing: 'syncUnavailable',
  denied: 'syncDenied',
  damaged: 'syncUnavailable',
  unsupported: 'syncUnsupported',
  database: 'syncFaultDatabase',
};

/** Why sync does not go on by itself; null where it does, and where the reader is asked instead. */
export const troubleWords = (trouble: SyncTrouble | null, now: number): string | null => {
  if (!trouble || trouble.why === 'asks') return null;
  if (trouble.why === 'throttled' && trouble.retryAt !== null)
    return t('syncThrottledUntil', moment(trouble.retryAt, now));
  return t(TROUBLES[trouble.why]);
};

/** How it stands: off, syncing, synced when. */
export const stateWords = (status: SyncStatus, now: number): string => {
  if (!status.on) return t('syncOff');
  if (status.running) return t('syncRunning');
  return status.doneAt === null ? t('syncNotYet') : t('syncDone', moment(status.doneAt, now));
};

export const waitingWords = ({ waiting }: SyncStatus): string =>
  waiting === 0 ? t('syncNothingWaits') : plural('syncWaiting', waiting);

const percent = (share: number): string => number(share, { style: 'percent', maximumFractionDigits: 0 });

/** How much room is taken; null where the remote does not say. */
export const roomWords = ({ used, room }: RemoteState): string | null =>
  room === null ? null : t('syncUsed', percent(used / room), number(Math.round(room / 1000)));

/** What the last round found that the reader should know. */
export const findings = (found: RemoteState): readonly string[] => [
  ...(found.space === 'little' ? [t('syncLittleRoom')] : []),
  ...(found.tooLarge.length > 0 ? [plural('syncTooLarge', found.tooLarge.length)] : []),
  ...(found.newer > 0 ? [t('syncNewer')] : []),
  ...(found.damaged > 0 ? [plural('syncDamaged', found.damaged)] : []),
];

export const planWords = ({ add, change, remove }: PlanCounts): string =>
  t('syncPlan', number(add), number(change), number(remove));

export const previewWords = (preview: SyncPreview): string => {
  if (preview.ok) return `${planWords(preview.plan)} ${plural('syncUploads', preview.uploads)}`;
  const { why } = preview;
  return t(why in TROUBLES ? TROUBLES[why as RemoteTrouble] : FAULTS[why as SyncFault]);
};

/** Names of systems are the same in every language. */
const SYSTEMS: Readonly<Record<string, string>> = {
  mac: 'macOS',
  win: 'Windows',
  linux: 'Linux',
  cros: 'ChromeOS',
  android: 'Android',
  openbsd: 'OpenBSD',
};

export const deviceWords = ({ browser, system }: Device): string =>
  browser === '' ? t('syncDeviceUnknown') : t('syncDevice', browser, SYSTEMS[system] ?? system);

export const seenWords = ({ seen, own }: Device, now: number): string =>
  own ? t('syncThisDevice') : t('syncSeen', moment(seen, now));

export const restoreWords = ({ removed }: { readonly removed: number }): string => plural('syncRemoved', removed);
