import type { EntityKind } from '../../lib/engine/index.ts';
import { t } from '../../lib/i18n.ts';
import type { CardBriefing, RecordChange } from '../../lib/messaging.ts';
import type { CorrectionsState } from '../../lib/state/corrections.ts';
import { kindName } from '../words.ts';

/** The kind of a correction that was taken back is still in the briefing; the engine's own is noted with it. */
const kindOf = (briefing: CardBriefing, { done, thought }: CorrectionsState): EntityKind =>
  done?.type === 'kind' && done.kind === null ? (thought ?? briefing.kind) : briefing.kind;

/** The briefing by what the reader has corrected since it was made. */
export const correctedBriefing = (briefing: CardBriefing, state: CorrectionsState): CardBriefing => {
  const { corrections } = state;
  if (!corrections) return briefing;
  return {
    ...briefing,
    kind: corrections.kind ?? kindOf(briefing, state),
    name: corrections.called ?? briefing.named,
  };
};

/** What was corrected last, in words; null where nothing needs to be said. */
export const doneWords = (change: RecordChange | null): string | null => {
  switch (change?.type) {
    case 'not-a-name':
      return t(change.holds ? 'doneNotAName' : 'doneBack');
    case 'kind':
      return change.kind ? t('doneKind', kindName(change.kind)) : t('doneBack');
    case 'same-as':
      return change.holds ? t('doneSameAs', change.name) : t('doneBack');
    case 'apart':
      return change.holds ? t('doneApart', change.form) : t('doneBack');
    case 'called':
      return change.name === null ? t('doneBack') : t('doneCalled', change.name);
    default:
      return null;
  }
};
