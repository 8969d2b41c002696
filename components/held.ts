/** What is in force of what the reader has said of a name, in words, and what takes each of it back. */
import type { NameCorrections } from '../lib/database/index.ts';
import { t } from '../lib/i18n.ts';
import type { RecordChange } from '../lib/messaging.ts';
import { kindName } from './words.ts';

export interface Held {
  readonly words: string;
  readonly back: RecordChange;
}

export const heldBy = ({ notAName, kind, sameAs, apart, called }: NameCorrections): readonly Held[] => [
  ...(notAName ? [{ words: t('heldNotAName'), back: { type: 'not-a-name', holds: false } } as const] : []),
  ...(kind === null ? [] : [{ words: t('heldKind', kindName(kind)), back: { type: 'kind', kind: null } } as const]),
  ...sameAs.map((name) => ({ words: t('heldSameAs', name), back: { type: 'same-as', name, holds: false } }) as const),
  ...apart.map((form) => ({ words: t('heldApart', form), back: { type: 'apart', form, holds: false } }) as const),
  ...(called === null ? [] : [{ words: t('heldCalled', called), back: { type: 'called', name: null } } as const]),
];
