import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { ArticleBriefing } from '../../lib/engine/index.ts';
import { t } from '../../lib/i18n.ts';
import type { FamiliarNames } from '../../lib/state/use-familiar.ts';
import { LineHint, type Reveal } from '../line.tsx';
import { Message } from '../message.tsx';
import { focusByKey } from './arrow-keys.ts';
import { Figures } from './figures.tsx';
import { filterBriefing, isEmpty } from './filter.ts';
import { FilterBox } from './filter-box.tsx';
import { Names } from './names.tsx';
import { Said } from './said.tsx';
import { Summary } from './summary.tsx';
import { Timeline } from './timeline.tsx';

interface PartsProps {
  readonly briefing: ArticleBriefing;
  /** Nothing is folded. */
  readonly open: boolean;
  readonly familiar: FamiliarNames;
  readonly onReveal: Reveal | null;
}

/** Each part of the briefing that the article has something for. */
const Parts = ({ briefing, open, familiar, onReveal }: PartsProps) => {
  const { summary, entities, said, unquoted, timeline, figures } = briefing;
  return (
    <>
      {summary.length > 0 && <Summary lines={summary} onReveal={onReveal} />}
      {entities.length > 0 && <Names entities={entities} open={open} familiar={familiar} onReveal={onReveal} />}
      {said.length > 0 && <Said speakers={said} unquoted={unquoted} open={open} onReveal={onReveal} />}
      {timeline.length > 0 && <Timeline entries={timeline} open={open} onReveal={onReveal} />}
      {figures.length > 0 && <Figures figures={figures} open={open} onReveal={onReveal} />}
    </>
  );
};

/** Arrow keys, Home and End go through all that leads somewhere, the filter box above them. */
const walk = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const box = event.target instanceof HTMLInputElement;
  if (box && !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
  const places = event.currentTarget.querySelectorAll<HTMLElement>('.filter-box, .leads');
  if (focusByKey(event.key, [...places])) event.preventDefault();
};

const Nothing = ({ query }: { readonly query: string }) => (
  <p className="popup-empty">{query ? <Message of="filterNothing" part={<bdi>{query}</bdi>} /> : t('noNames')}</p>
);

const Cut = () => <p className="popup-cut">{t('cutShort')}</p>;

interface BriefedProps {
  readonly head: ReactNode;
  readonly foot: ReactNode;
  readonly briefing: ArticleBriefing;
  /** False when the text was too long to be read to its end. */
  readonly whole: boolean;
  readonly familiar: FamiliarNames;
  /** Null where there is no page to lead to. */
  readonly onReveal: Reveal | null;
}

/** A briefing, and a box to narrow it. */
export const Briefed = ({ head, foot, briefing, whole, familiar, onReveal }: BriefedProps) => {
  const [query, setQuery] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const found = filterBriefing(briefing, query);
  return (
    <main className="popup" onKeyDown={walk}>
      {head}
      {!isEmpty(briefing) && (
        <FilterBox
          box={box}
          query={query}
          label={t(briefing.english ? 'filterEverything' : 'filterNames')}
          onQuery={setQuery}
        />
      )}
      {!whole && <Cut />}
      {!briefing.english && <p className="popup-language">{t('notEnglish')}</p>}
      <Parts briefing={found} open={query.trim() !== ''} familiar={familiar} onReveal={onReveal} />
      <div role="status">{isEmpty(found) && <Nothing query={query.trim()} />}</div>
      {foot}
      <LineHint />
    </main>
  );
};
