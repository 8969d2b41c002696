import '../own-page.css';
import '../options/options.css';
import './welcome.css';
import { type MessageKey, t } from '../../lib/i18n.ts';
import type { SettingsState } from '../../lib/state/settings.ts';
import { Unsaved } from '../options/choice.tsx';
import { Marks, type ReadingSettingsProps } from '../options/reading-settings.tsx';
import { Where } from '../options/sites.tsx';

const PARAGRAPHS: readonly MessageKey[] = ['tryFirst', 'trySecond', 'tryThird', 'tryFourth'];

const PROMISES: readonly MessageKey[] = ['welcomeKept', 'welcomeSent', 'welcomePage'];

/** A story to try Sidelight on. Everybody in it is made up. */
const Story = () => (
  <article className="story" aria-labelledby="story-title">
    <h2 className="story-title" id="story-title">
      {t('tryTitle')}
    </h2>
    {PARAGRAPHS.map((key) => (
      <p key={key}>{t(key)}</p>
    ))}
  </article>
);

export interface WelcomeProps {
  readonly settings: SettingsState;
  readonly onChange: ReadingSettingsProps['onChange'];
  readonly onOptions: () => void;
}

/**
 * The first page that a reader sees: what Sidelight does, to try at once, and what it does not. All but the story stands in
 * elements of which the standard says that they are beside it, or it would be read with it.
 */
export const Welcome = ({ settings, onChange, onOptions }: WelcomeProps) => (
  <main className="own-page options welcome">
    <header className="own-page-head">
      <img src="/icon/48.png" width="32" height="32" alt="" />
      <h1 className="own-page-title">{t('welcomeTitle')}</h1>
    </header>
    <p className="welcome-lead">{t('welcomeLead')}</p>
    <Story />
    <p className="options-words">{t('tryInvented')}</p>
    <form>
      <Marks settings={settings.settings} onChange={onChange} />
      <Where settings={settings.settings} onChange={onChange} />
      <Unsaved unsaved={settings.unsaved} />
    </form>
    <footer>
      <section className="options-part" aria-labelledby="welcome-promises">
        <h2 className="options-heading" id="welcome-promises">
          {t('optionsPrivacy')}
        </h2>
        <ul className="welcome-promises">
          {PROMISES.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </section>
      <div className="welcome-foot">
        <p className="options-words">{t('welcomeDone')}</p>
        <button type="button" className="options-button" onClick={onOptions}>
          {t('welcomeOptions')}
        </button>
      </div>
    </footer>
  </main>
);
