import type { NameLevel } from '../../lib/engine/index.ts';
import type { SettingsState } from '../../lib/state/settings.ts';

interface Choice {
  readonly level: NameLevel;
  readonly label: string;
  readonly words: string;
}

const CHOICES: readonly Choice[] = [
  { level: 'fewer', label: 'Fewer', words: 'Only names that Sidelight is sure of; some are missed.' },
  { level: 'balanced', label: 'Balanced', words: 'Nearly all names that it finds; a few are wrong.' },
  { level: 'more', label: 'More', words: 'Every name it suspects; some of them will be wrong.' },
];

export interface NamesLevelProps {
  readonly state: SettingsState;
  readonly onChoose: (level: NameLevel) => void;
}

interface LevelProps extends Choice {
  readonly checked: boolean;
  readonly onChoose: NamesLevelProps['onChoose'];
}

const Level = ({ level, label, words, checked, onChoose }: LevelProps) => (
  <label className="level">
    <input
      type="radio"
      className="level-radio"
      name="names"
      value={level}
      checked={checked}
      aria-describedby={`level-${level}`}
      aria-labelledby={`level-${level}-label`}
      onChange={() => onChoose(level)}
    />
    <span className="level-label" id={`level-${level}-label`}>
      {label}
    </span>
    <span className="level-words" id={`level-${level}`}>
      {words}
    </span>
  </label>
);

/** How many names are marked and listed. */
export const NamesLevel = ({ state: { settings, unsaved }, onChoose }: NamesLevelProps) => (
  <fieldset className="options-part" disabled={settings === null} aria-busy={settings === null}>
    <legend className="options-heading">Names</legend>
    <p className="options-words">
      How sure Sidelight must be of a name to mark and list it. Open pages follow at once.
    </p>
    <div className="levels">
      {CHOICES.map((choice) => (
        <Level key={choice.level} {...choice} checked={settings?.names === choice.level} onChoose={onChoose} />
      ))}
    </div>
    <p className="options-fault" role="status">
      {unsaved && 'This could not be saved: the browser’s storage is full or not available.'}
    </p>
  </fieldset>
);
