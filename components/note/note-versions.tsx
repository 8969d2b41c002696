import type { NoteVersion } from '../../lib/database/index.ts';
import { t } from '../../lib/i18n.ts';
import { momentWords } from '../words.ts';

interface NoteVersionsProps {
  readonly versions: readonly NoteVersion[];
  readonly onUse: (text: string) => void;
}

/** Code units of an earlier text that are shown. */
const SHOWN = 160;

const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** The last texts that a note had; each can take its place again. */
export const NoteVersions = ({ versions, onUse }: NoteVersionsProps) => {
  if (versions.length === 0) return <p className="note-quiet">{t('noVersions')}</p>;
  return (
    <ul className="note-versions" aria-label={t('noteVersions')}>
      {versions.map(({ key, at, texts }) => {
        const text = texts.join('\n\n');
        return (
          <li key={key} className="note-version">
            <p className="note-quiet">{t('versionUntil', momentWords(at))}</p>
            <p className="note-version-words" dir="auto">
              {shortened(text)}
            </p>
            <button type="button" className="note-button" onClick={() => onUse(text)}>
              {t('versionUse')}
            </button>
          </li>
        );
      })}
    </ul>
  );
};
