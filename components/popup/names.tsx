import type { EntityBriefing, EntityKind } from '../../lib/engine/index.ts';
import { number, plural, t } from '../../lib/i18n.ts';
import type { Familiar } from '../../lib/messaging.ts';
import type { FamiliarNames } from '../../lib/state/use-familiar.ts';
import { FollowIcon, KindIcon, NoteIcon } from '../icons.tsx';
import { Leads, type Reveal } from '../line.tsx';
import { kindGroup, namedTimes } from '../words.ts';
import { Folded } from './folded.tsx';
import { Section } from './section.tsx';

/** In the order in which readers ask: who, for whom, where. */
const KINDS: readonly EntityKind[] = ['person', 'organisation', 'place', 'other'];

/** Names of a kind shown at first; the rest is one click away. */
const SHOWN = 6;

/** What the reader has of a name already: a note, a follow, other articles. */
const Known = ({ known }: { readonly known: Familiar }) => (
  <>
    {known.noted && (
      <span className="name-known" title={t('hasNote')}>
        <NoteIcon />
        <span className="unseen">{t('hasNote')}</span>
      </span>
    )}
    {known.followed && (
      <span className="name-known name-followed" title={t('follows')}>
        <FollowIcon />
        <span className="unseen">{t('follows')}</span>
      </span>
    )}
  </>
);

interface NameProps {
  readonly entity: EntityBriefing;
  readonly known: Familiar | undefined;
  readonly onReveal: Reveal | null;
}

const Name = ({ entity, known, onReveal }: NameProps) => (
  <Leads to={entity.first} onReveal={onReveal} className="name">
    <span className="name-row">
      <span className="name-words">
        <bdi>{entity.name}</bdi>
        {known && <Known known={known} />}
      </span>
      <span className="name-count" aria-hidden="true">
        {number(entity.count)}
      </span>
      <span className="unseen">{namedTimes(entity.count)}</span>
    </span>
    {entity.descriptor && (
      <span className="name-descriptor" dir="auto">
        {entity.descriptor.text}
      </span>
    )}
    {known !== undefined && known.articles > 0 && (
      <span className="name-earlier">{plural('earlierArticles', known.articles)}</span>
    )}
  </Leads>
);

interface NamesProps {
  /** By salience, highest first. */
  readonly entities: readonly EntityBriefing[];
  /** Everything is shown, nothing folded. */
  readonly open: boolean;
  readonly familiar: FamiliarNames;
  readonly onReveal: Reveal | null;
}

/** Who and what the article names, by kind. */
export const Names = ({ entities, open, familiar, onReveal }: NamesProps) => {
  const groups = KINDS.map((kind) => ({ kind, members: entities.filter((entity) => entity.kind === kind) }));
  return (
    <nav aria-label={t('names')}>
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ kind, members }) => (
          <Section
            key={kind}
            className={`popup-kind kind-${kind}`}
            icon={<KindIcon kind={kind} />}
            title={kindGroup(kind)}
            total={members.length}
          >
            <Folded items={members} shown={SHOWN} open={open} keyOf={({ id }) => id}>
              {(entity) => <Name entity={entity} known={familiar.get(entity.id)} onReveal={onReveal} />}
            </Folded>
          </Section>
        ))}
    </nav>
  );
};
