import './sync.css';
import { useId } from 'react';
import type { SyncStatus } from '../../lib/database/index.ts';
import { t } from '../../lib/i18n.ts';
import type { SyncView } from '../../lib/state/sync.ts';
import {
  deviceWords,
  faultWords,
  findings,
  planWords,
  previewWords,
  restoreWords,
  roomWords,
  seenWords,
  stateWords,
  troubleWords,
  waitingWords,
} from './sync-words.ts';

export interface SyncProps {
  readonly view: SyncView;
  /** ms since the epoch, for the words of moments. */
  readonly now: number;
  readonly onTurn: (on: boolean) => void;
  readonly onRun: (allow: boolean) => void;
  readonly onTry: () => void;
  readonly onUndo: () => void;
  readonly onRefresh: () => void;
}

interface PartProps extends SyncProps {
  readonly status: SyncStatus;
}

/** A pull that would remove much waits for the reader's word. */
const Asked = ({ status, view, onRun, onTurn }: PartProps) => {
  if (status.trouble?.why !== 'asks') return null;
  return (
    <fieldset className="sync-asked">
      <legend className="sync-asks">{t('syncAsks')}</legend>
      <p className="options-words">
        {planWords(status.trouble.plan)} {t('syncAsksWords')}
      </p>
      <div className="options-buttons">
        <button type="button" className="options-button" disabled={view.busy} onClick={() => onTurn(false)}>
          {t('syncAsksOff')}
        </button>
        <button
          type="button"
          className="options-button options-delete"
          disabled={view.busy}
          onClick={() => onRun(true)}
        >
          {t('syncAsksAllow')}
        </button>
      </div>
    </fieldset>
  );
};

const Restore = ({ status, view, onUndo }: PartProps) => {
  if (!status.restore || status.restore.removed === 0) return null;
  return (
    <div className="sync-restore">
      <p className="options-words">{restoreWords(status.restore)}</p>
      <button type="button" className="options-button" disabled={view.busy} onClick={onUndo}>
        {t('syncUndo')}
      </button>
    </div>
  );
};

const Devices = ({ status, now }: PartProps) => {
  const id = useId();
  if (status.devices.length === 0) return null;
  return (
    <section className="sync-devices" aria-labelledby={id}>
      <h3 className="kept-words" id={id}>
        {t('syncDevices')}
      </h3>
      <ul>
        {status.devices.map((device) => (
          <li className="sync-device" key={`${device.seen}-${device.own}-${device.browser}`}>
            <bdi>{deviceWords(device)}</bdi>
            <span className="sync-seen">{seenWords(device, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Found = ({ status }: PartProps) => {
  if (!status.found) return null;
  const room = roomWords(status.found);
  return (
    <>
      {room !== null && <p className="options-words">{room}</p>}
      {findings(status.found).map((words) => (
        <p className="options-fault" key={words}>
          {words}
        </p>
      ))}
    </>
  );
};

const On = (props: PartProps) => {
  const { status, view, now, onRun, onTry } = props;
  const trouble = troubleWords(status.trouble, now);
  return (
    <>
      <p className="options-words">{waitingWords(status)}</p>
      {trouble !== null && <p className="options-fault">{trouble}</p>}
      <Found {...props} />
      <Asked {...props} />
      <div className="options-buttons">
        <button type="button" className="options-button" disabled={view.busy} onClick={() => onRun(false)}>
          {t('syncNow')}
        </button>
        <button type="button" className="options-button" disabled={view.busy} onClick={onTry}>
          {t('syncTry')}
        </button>
      </div>
      <p className="options-words sync-preview" role="status">
        {view.preview && previewWords(view.preview)}
      </p>
      <Restore {...props} />
      <Devices {...props} />
    </>
  );
};

const Switch = ({ status, view, onTurn }: PartProps) => {
  if (!status.supported) return null;
  return (
    <label className="level sync-switch">
      <input
        type="checkbox"
        className="level-radio"
        checked={status.on}
        // A round that runs may be stopped.
        disabled={view.busy && !status.on}
        onChange={({ target }) => onTurn(target.checked)}
      />
      <span className="level-label">{t('syncSwitch')}</span>
    </label>
  );
};

/** Whether notes go along to the reader's other devices, and how that stands. */
export const Sync = (props: SyncProps) => {
  const { view, now, onRefresh } = props;
  const { status, fault } = view;
  const words = status && (status.supported ? stateWords(status, now) : t('syncUnsupported'));
  return (
    <section className="options-part" aria-labelledby="options-sync" aria-busy={view.busy || status === null}>
      <h2 className="options-heading" id="options-sync">
        {t('sync')}
      </h2>
      <p className="options-words">{t('syncWords')}</p>
      {status && <Switch {...props} status={status} />}
      <p className="kept-words" role="status">
        {words}
      </p>
      {fault && (
        <>
          <p className="options-fault" role="alert">
            {faultWords(fault)}
          </p>
          <button type="button" className="options-button" onClick={onRefresh}>
            {t('tryAgain')}
          </button>
        </>
      )}
      {status?.supported && status.on && <On {...props} status={status} />}
    </section>
  );
};
