import '../chip.css';
import type { RelatedName } from '../../lib/engine/index.ts';
import { t } from '../../lib/i18n.ts';
import { KindIcon } from '../icons.tsx';
import { kindName } from '../words.ts';

interface RelatedProps {
  readonly names: readonly RelatedName[];
  readonly onTurn: (entity: number) => void;
}

/** Names that the article ties to this one; each turns the card to itself. */
export const Related = ({ names, onTurn }: RelatedProps) => (
  <nav className="card-related" aria-label={t('cardRelated')}>
    <ul>
      {names.map(({ entity, name, kind, words }) => (
        <li key={entity}>
          <button type="button" className={`chip kind-${kind}`} title={words.text} onClick={() => onTurn(entity)}>
            <KindIcon kind={kind} />
            <bdi className="chip-name">{name}</bdi>
            <span className="unseen">, {kindName(kind)}</span>
          </button>
        </li>
      ))}
    </ul>
  </nav>
);
