import { useId } from 'react';
import { type MessageKey, t } from '../../lib/i18n.ts';
import type { Settings, SiteRule } from '../../lib/settings.ts';
import { withRule } from '../../lib/state/settings.ts';
import { Paused } from '../paused.tsx';
import { type Choice, ChoiceOf } from './choice.tsx';
import type { ReadingSettingsProps } from './reading-settings.tsx';

const WHERE: readonly Choice<Settings['where']>[] = [
  { value: 'everywhere', label: 'whereEverywhere', words: 'whereEverywhereWords' },
  { value: 'click', label: 'whereClick', words: 'whereClickWords' },
];

const RULES: readonly (readonly [SiteRule, MessageKey])[] = [
  ['everywhere', 'ruleEverywhere'],
  ['click', 'ruleClick'],
  ['never', 'ruleNever'],
];

const isRule = (value: string): value is SiteRule => RULES.some(([rule]) => rule === value);

interface SiteProps {
  readonly site: string;
  readonly rule: SiteRule;
  /** Null takes the rule away. */
  readonly onRule: (rule: SiteRule | null) => void;
}

const Site = ({ site, rule, onRule }: SiteProps) => (
  <li className="site-row">
    <bdi className="site-host">{site}</bdi>
    <select
      className="site-select"
      aria-label={t('ruleOf', site)}
      value={rule}
      onChange={({ target }) => isRule(target.value) && onRule(target.value)}
    >
      {RULES.map(([value, label]) => (
        <option key={value} value={value}>
          {t(label)}
        </option>
      ))}
    </select>
    <button type="button" className="options-button" aria-label={t('ruleRemoveOf', site)} onClick={() => onRule(null)}>
      {t('ruleRemove')}
    </button>
  </li>
);

interface SiteListProps {
  readonly settings: Settings;
  readonly onChange: ReadingSettingsProps['onChange'];
}

const SiteList = ({ settings, onChange }: SiteListProps) => {
  const id = useId();
  const sites = Object.entries(settings.sites).sort(([one], [other]) => one.localeCompare(other));
  return (
    <section className="site-list" aria-labelledby={id}>
      <h3 className="kept-words" id={id}>
        {t('siteRules')}
      </h3>
      {sites.length === 0 && <p className="options-words">{t('siteRulesNone')}</p>}
      <ul>
        {sites.map(([site, rule]) => (
          <Site
            key={site}
            site={site}
            rule={rule}
            onRule={(wish) => onChange({ sites: withRule(settings, site, wish) })}
          />
        ))}
      </ul>
    </section>
  );
};

/** Where Sidelight works by itself. */
export const Where = ({ settings, onChange }: ReadingSettingsProps) => (
  <ChoiceOf
    name="where"
    heading="where"
    words="whereWords"
    choices={WHERE}
    chosen={settings?.where}
    onChoose={(where) => onChange({ where })}
  />
);

/** Where Sidelight works: everywhere or on a click, and what holds on single sites. */
export const Sites = ({ settings, onChange }: ReadingSettingsProps) => (
  <>
    {settings?.paused && <Paused onResume={() => onChange({ paused: false })} />}
    <Where settings={settings} onChange={onChange} />
    {settings && <SiteList settings={settings} onChange={onChange} />}
  </>
);
