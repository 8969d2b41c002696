import type { NameLevel } from '../../lib/engine/index.ts';
import { number, t } from '../../lib/i18n.ts';
import type { MarksSetting, ModifierSetting, Settings } from '../../lib/settings.ts';
import { LONGEST_DELAY, type SettingsState, SHORTEST_DELAY } from '../../lib/state/settings.ts';
import { type Choice, ChoiceOf } from './choice.tsx';

const LEVELS: readonly Choice<NameLevel>[] = [
  { value: 'fewer', label: 'levelFewer', words: 'levelFewerWords' },
  { value: 'balanced', label: 'levelBalanced', words: 'levelBalancedWords' },
  { value: 'more', label: 'levelMore', words: 'levelMoreWords' },
];

const MARKS: readonly Choice<MarksSetting>[] = [
  { value: 'first', label: 'marksFirst', words: 'marksFirstWords' },
  { value: 'every', label: 'marksEvery', words: 'marksEveryWords' },
  { value: 'none', label: 'marksNone', words: 'marksNoneWords' },
];

const MODIFIERS: readonly Choice<ModifierSetting>[] = [
  { value: 'Alt', label: 'keyAlt' },
  { value: 'Control', label: 'keyControl' },
  { value: 'Shift', label: 'keyShift' },
  { value: 'none', label: 'keyNone' },
];

export interface ReadingSettingsProps {
  readonly settings: SettingsState['settings'];
  readonly onChange: (change: Partial<Settings>) => void;
}

/** ms between two places of the slider. */
const STEP = 50;

const Delay = ({ settings, onChange }: ReadingSettingsProps) => {
  const delay = settings?.openAfter ?? SHORTEST_DELAY;
  const words = t('delayValue', number(delay));
  return (
    <section className="options-part">
      <h2 className="options-heading">
        <label htmlFor="options-delay">{t('delay')}</label>
      </h2>
      <p className="options-words" id="options-delay-words">
        {t('delayWords')}
      </p>
      <div className="delay">
        <input
          type="range"
          id="options-delay"
          min={SHORTEST_DELAY}
          max={LONGEST_DELAY}
          step={STEP}
          value={delay}
          disabled={settings === null}
          aria-valuetext={words}
          aria-describedby="options-delay-words"
          onChange={({ target }) => onChange({ openAfter: target.valueAsNumber })}
        />
        <output htmlFor="options-delay">{settings && words}</output>
      </div>
    </section>
  );
};

/** Which names are marked, and what opens a card. */
export const ReadingSettings = ({ settings, onChange }: ReadingSettingsProps) => (
  <>
    <ChoiceOf
      name="names"
      heading="optionsNames"
      words="optionsNamesWords"
      choices={LEVELS}
      chosen={settings?.names}
      onChoose={(names) => onChange({ names })}
    />
    <ChoiceOf
      name="marks"
      heading="marks"
      words="marksWords"
      choices={MARKS}
      chosen={settings?.marks}
      onChoose={(marks) => onChange({ marks })}
    />
    <Delay settings={settings} onChange={onChange} />
    <ChoiceOf
      name="modifier"
      heading="modifier"
      words="modifierWords"
      choices={MODIFIERS}
      chosen={settings?.modifier}
      onChoose={(modifier) => onChange({ modifier })}
    />
  </>
);
