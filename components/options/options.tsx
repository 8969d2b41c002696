import '../own-page.css';
import './options.css';
import { t } from '../../lib/i18n.ts';
import type { KeptState } from '../../lib/state/kept.ts';
import type { SettingsState } from '../../lib/state/settings.ts';
import { Unsaved } from './choice.tsx';
import { Kept } from './kept.tsx';
import { ReadingSettings, type ReadingSettingsProps } from './reading-settings.tsx';
import { Sites } from './sites.tsx';
import { Sync, type SyncProps } from './sync.tsx';

export interface OptionsProps {
  readonly settings: SettingsState;
  readonly kept: KeptState;
  readonly sync: SyncProps;
  readonly version: string;
  readonly onChange: ReadingSettingsProps['onChange'];
  readonly onForget: () => void;
  readonly onRetry: () => void;
}

/** The page of options: what is set, what is kept, what is promised. */
export const Options = ({ settings, kept, sync, version, onChange, onForget, onRetry }: OptionsProps) => (
  <main className="own-page options">
    <header className="own-page-head">
      <img src="/icon/48.png" width="32" height="32" alt="" />
      <h1 className="own-page-title">{t('optionsTitle')}</h1>
    </header>
    <ReadingSettings settings={settings.settings} onChange={onChange} />
    <Sites settings={settings.settings} onChange={onChange} />
    <Unsaved unsaved={settings.unsaved} />
    <section className="options-part" aria-labelledby="options-notes">
      <h2 className="options-heading" id="options-notes">
        {t('notes')}
      </h2>
      <p className="options-words">{t('optionsNotesWords')}</p>
      <a className="options-button options-link" href="/notes.html">
        {t('notesOpen')}
      </a>
    </section>
    <Sync {...sync} />
    <Kept state={kept} onForget={onForget} onRetry={onRetry} />
    <section className="options-part" aria-labelledby="options-privacy">
      <h2 className="options-heading" id="options-privacy">
        {t('optionsPrivacy')}
      </h2>
      <p className="options-words">{t('optionsPrivacyWords')}</p>
    </section>
    <footer className="options-foot">
      <a href="/welcome.html">{t('welcomeAgain')}</a> · {t('version', version)}
    </footer>
  </main>
);
