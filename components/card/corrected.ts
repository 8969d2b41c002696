import type { NameCorrections } from '../../lib/database/index.ts';
import { t } from '../../lib/i18n.ts';
import type { CardBriefing, RecordChange } from '../../lib/messaging.ts';
import { kindName } from '../words.ts';

/** The briefing by what the reader has corrected since it was made. */
export const correctedBriefing = (briefing: CardBriefing, corrections: NameCorrections | null): CardBriefing =>
  corrections
    ? { ...briefing, kind: corrections.kind ?? briefing.kind, name: corrections.called ?? briefing.named }
    : briefing;

/** What was corrected last, in words; null where nothing needs to be said. */
export const doneWords = (change: RecordChange | null): string | null => {
  switch (change?.type) {
    case 'not-a-name':
      return t('doneNotAName');
    case 'kind':
      return change.kind && t('doneKind', kindName(change.kind));
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
