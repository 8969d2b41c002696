import type { NameLevel } from '../../lib/engine/index.ts';
import { number, t } from '../../lib/i18n.ts';
import type { MarksSetting, ModifierSetting, ReachSetting, Settings, ThemeSetting } from '../../lib/settings.ts';
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

const THEMES: readonly Choice<ThemeSetting>[] = [
  { value: 'system', label: 'themeSystem' },
  { value: 'light', label: 'themeLight' },
  { value: 'dark', label: 'themeDark' },
];

const REACHES: readonly Choice<ReachSetting>[] = [
  { value: 'whole', label: 'reachWhole' },
  { value: 'read', label: 'reachRead', words: 'reachReadWords' },
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

/** Which mentions are marked, and why none is where colours are forced (content/show.ts). */
export const Marks = ({ settings, onChange }: ReadingSettingsProps) => (
  <>
    <ChoiceOf
      name="marks"
      heading="marks"
      words="marksWords"
      choices={MARKS}
      chosen={settings?.marks}
      onChoose={(marks) => onChange({ marks })}
    />
    {!import.meta.env.FIREFOX && <p className="options-words options-forced">{t('marksForced')}</p>}
  </>
);

/** Which names are marked, what opens a card, and how it looks. */
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
    <Marks settings={settings} onChange={onChange} />
    <ChoiceOf
      name="reach"
      heading="reach"
      words="reachWords"
      choices={REACHES}
      chosen={settings?.reach}
      onChoose={(reach) => onChange({ reach })}
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
    <ChoiceOf
      name="theme"
      heading="theme"
      words="themeWords"
      choices={THEMES}
      chosen={settings?.theme}
      onChoose={(theme) => onChange({ theme })}
    />
  </>
);
