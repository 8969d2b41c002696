import type { NameLevel } from '../../lib/engine/index.ts';
import { type MessageKey, t } from '../../lib/i18n.ts';
import type { SettingsState } from '../../lib/state/settings.ts';

interface Choice {
  readonly level: NameLevel;
  readonly label: MessageKey;
  readonly words: MessageKey;
}

const CHOICES: readonly Choice[] = [
  { level: 'fewer', label: 'levelFewer', words: 'levelFewerWords' },
  { level: 'balanced', label: 'levelBalanced', words: 'levelBalancedWords' },
  { level: 'more', label: 'levelMore', words: 'levelMoreWords' },
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
      {t(label)}
    </span>
    <span className="level-words" id={`level-${level}`}>
      {t(words)}
    </span>
  </label>
);

/** How many names are marked and listed. */
export const NamesLevel = ({ state: { settings, unsaved }, onChoose }: NamesLevelProps) => (
  <fieldset className="options-part" disabled={settings === null} aria-busy={settings === null}>
    <legend className="options-heading">{t('optionsNames')}</legend>
    <p className="options-words">{t('optionsNamesWords')}</p>
    <div className="levels">
      {CHOICES.map((choice) => (
        <Level key={choice.level} {...choice} checked={settings?.names === choice.level} onChoose={onChoose} />
      ))}
    </div>
    <p className="options-fault" role="status">
      {unsaved && t('optionsUnsaved')}
    </p>
  </fieldset>
);
