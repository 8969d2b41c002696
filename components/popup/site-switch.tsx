import './site-switch.css';
import { type MessageKey, t } from '../../lib/i18n.ts';
import type { SiteRule } from '../../lib/settings.ts';
import { Message } from '../message.tsx';
import { Paused } from '../paused.tsx';

/** The site under the popup, and what holds there. */
export interface SiteOfTab {
  readonly name: string;
  readonly rule: SiteRule;
}

const RULES: readonly (readonly [SiteRule, MessageKey])[] = [
  ['everywhere', 'ruleEverywhere'],
  ['click', 'ruleClick'],
  ['never', 'ruleNever'],
];

export interface SiteSwitchProps {
  /** Off everywhere: what holds on the site is of no account. */
  readonly paused: boolean;
  readonly onResume: () => void;
  /** Null where there is no site: nothing is drawn. */
  readonly site: SiteOfTab | null;
  readonly onRule: (rule: SiteRule) => void;
}

/** What Sidelight does on this site, one click away. */
export const SiteSwitch = ({ site, paused, onRule, onResume }: SiteSwitchProps) =>
  paused ? (
    <Paused onResume={onResume} />
  ) : (
    site && (
      <fieldset className="site">
        <legend className="site-name">
          <Message of="onSite" part={<bdi>{site.name}</bdi>} />
        </legend>
        <div className="site-rules">
          {RULES.map(([rule, label]) => (
            <label key={rule} className="site-rule">
              <input
                type="radio"
                className="unseen"
                name="site-rule"
                value={rule}
                checked={site.rule === rule}
                onChange={() => onRule(rule)}
              />
              {t(label)}
            </label>
          ))}
        </div>
      </fieldset>
    )
  );
