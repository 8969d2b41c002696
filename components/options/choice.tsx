import { useId } from 'react';
import { type MessageKey, t } from '../../lib/i18n.ts';
import type { SettingsState } from '../../lib/state/settings.ts';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: MessageKey;
  readonly words?: MessageKey;
}

interface RadioProps<T extends string> extends Choice<T> {
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: (value: T) => void;
}

const Radio = <T extends string>({ name, value, label, words, checked, onChoose }: RadioProps<T>) => {
  const id = useId();
  return (
    <label className="level">
      <input
        type="radio"
        className="level-radio"
        name={name}
        value={value}
        checked={checked}
        aria-describedby={words && `${id}-words`}
        aria-labelledby={`${id}-label`}
        onChange={() => onChoose(value)}
      />
      <span className="level-label" id={`${id}-label`}>
        {t(label)}
      </span>
      {words && (
        <span className="level-words" id={`${id}-words`}>
          {t(words)}
        </span>
      )}
    </label>
  );
};

interface ChoiceOfProps<T extends string> {
  readonly name: string;
  readonly heading: MessageKey;
  readonly words: MessageKey;
  readonly choices: readonly Choice<T>[];
  /** Undefined until the settings were read. */
  readonly chosen: T | undefined;
  readonly onChoose: (value: T) => void;
}

/** One setting of which one value is chosen. */
export const ChoiceOf = <T extends string>({ name, heading, words, choices, chosen, onChoose }: ChoiceOfProps<T>) => (
  <fieldset className="options-part" disabled={chosen === undefined} aria-busy={chosen === undefined}>
    <legend className="options-heading">{t(heading)}</legend>
    <p className="options-words">{t(words)}</p>
    <div className="levels">
      {choices.map((choice) => (
        <Radio key={choice.value} {...choice} name={name} checked={chosen === choice.value} onChoose={onChoose} />
      ))}
    </div>
  </fieldset>
);

/** Says that the last change could not be stored. */
export const Unsaved = ({ unsaved }: Pick<SettingsState, 'unsaved'>) => (
  <p className="options-fault" role="status">
    {unsaved && t('optionsUnsaved')}
  </p>
);
