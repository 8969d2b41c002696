import { type KeyboardEvent, useState } from 'react';
import type { EntityBriefing, EntityKind } from '../../lib/engine/index.ts';
import { KindIcon } from '../icons.tsx';
import type { Reveal } from '../line.tsx';
import { KIND_GROUPS, namedTimes } from '../words.ts';
import { focusByKey } from './arrow-keys.ts';

/** In the order in which readers ask: who, for whom, where. */
const KINDS: readonly EntityKind[] = ['person', 'organisation', 'place', 'other'];

/** Names of a kind shown at first; the rest is one click away. */
const SHOWN = 6;

interface NameProps {
  readonly entity: EntityBriefing;
  /** Null where there is no page to lead to. */
  readonly onReveal: Reveal | null;
}

const NameWords = ({ entity }: Pick<NameProps, 'entity'>) => (
  <>
    <span className="name-row">
      <bdi className="name-words">{entity.name}</bdi>
      <span className="name-count" aria-hidden="true">
        {entity.count.toLocaleString()}
      </span>
      <span className="unseen">{namedTimes(entity.count)}</span>
    </span>
    {entity.descriptor && (
      <span className="name-descriptor" dir="auto">
        {entity.descriptor.text}
      </span>
    )}
  </>
);

const Name = ({ entity, onReveal }: NameProps) =>
  onReveal ? (
    <button type="button" className="name" aria-describedby="line-hint" onClick={() => onReveal(entity.first)}>
      <NameWords entity={entity} />
    </button>
  ) : (
    <div className="name name-plain">
      <NameWords entity={entity} />
    </div>
  );

interface GroupProps {
  readonly kind: EntityKind;
  readonly entities: readonly EntityBriefing[];
  /** Null where there is no page to lead to. */
  readonly onReveal: Reveal | null;
}

const Group = ({ kind, entities, onReveal }: GroupProps) => {
  const [all, setAll] = useState(false);
  // One more row takes no more room than the button that would hide it.
  const shown = all || entities.length <= SHOWN + 1 ? entities : entities.slice(0, SHOWN);
  return (
    <section className={`popup-section kind-${kind}`} aria-labelledby={`names-${kind}`}>
      <h2 id={`names-${kind}`} className="popup-heading popup-kind">
        <KindIcon kind={kind} />
        {KIND_GROUPS[kind]}
        <span className="popup-total">{entities.length.toLocaleString()}</span>
      </h2>
      <ul>
        {shown.map((entity) => (
          <li key={entity.id}>
            <Name entity={entity} onReveal={onReveal} />
          </li>
        ))}
      </ul>
      {shown.length < entities.length && (
        <button type="button" className="name names-more" onClick={() => setAll(true)}>
          Show {(entities.length - shown.length).toLocaleString()} more
        </button>
      )}
    </section>
  );
};

const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const names = event.currentTarget.querySelectorAll<HTMLElement>('button.name');
  if (focusByKey(event.key, [...names])) event.preventDefault();
};

interface NamesProps {
  /** By salience, highest first. */
  readonly entities: readonly EntityBriefing[];
  /** Null where there is no page to lead to. */
  readonly onReveal: Reveal | null;
}

/** Who and what the article names, by kind; arrow keys, Home and End go from name to name. */
export const Names = ({ entities, onReveal }: NamesProps) => {
  if (entities.length === 0) return <p className="popup-empty">No names found in this article.</p>;
  const groups = KINDS.map((kind) => ({ kind, members: entities.filter((entity) => entity.kind === kind) }));
  return (
    <nav aria-label="Names" onKeyDown={moveFocus}>
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ kind, members }) => (
          <Group key={kind} kind={kind} entities={members} onReveal={onReveal} />
        ))}
    </nav>
  );
};
