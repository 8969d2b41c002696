import './wrong.css';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { NameCorrections } from '../../lib/database/index.ts';
import type { EntityKind } from '../../lib/engine/index.ts';
import { t } from '../../lib/i18n.ts';
import type { CardBriefing, RecordChange } from '../../lib/messaging.ts';
import { heldBy } from '../held.ts';
import { KindIcon } from '../icons.tsx';
import { kindName } from '../words.ts';

const KINDS: readonly EntityKind[] = ['person', 'organisation', 'place', 'other'];

type Correct = (change: RecordChange) => void;

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

const Part = ({ title, children }: PartProps) => {
  const id = useId();
  return (
    <section className="wrong-part" aria-labelledby={id}>
      <h2 id={id} className="wrong-heading">
        {title}
      </h2>
      {children}
    </section>
  );
};

interface KindsProps {
  readonly kind: EntityKind;
  readonly onCorrect: Correct;
}

const Kinds = ({ kind, onCorrect }: KindsProps) => (
  <Part title={t('wrongKind')}>
    <div className="wrong-choices">
      {KINDS.map((one) => (
        <button
          key={one}
          type="button"
          className={`wrong-choice kind-${one}`}
          aria-pressed={one === kind}
          onClick={() => one !== kind && onCorrect({ type: 'kind', kind: one })}
        >
          <KindIcon kind={one} />
          {kindName(one)}
        </button>
      ))}
    </div>
  </Part>
);

interface NamingProps {
  readonly title: string;
  readonly action: string;
  readonly first: string;
  /** Names that are offered. */
  readonly names: readonly string[];
  readonly onName: (name: string) => void;
}

/** A name is typed, or chosen from those of the article. */
const Naming = ({ title, action, first, names, onName }: NamingProps) => {
  const [name, setName] = useState(first);
  const list = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const said = name.trim();
    if (said !== '' && said !== first) onName(said);
  };
  return (
    <Part title={title}>
      <form className="wrong-naming" onSubmit={submit}>
        <input
          className="wrong-name"
          dir="auto"
          aria-label={title}
          autoComplete="off"
          spellCheck={false}
          list={names.length > 0 ? list : undefined}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <datalist id={list}>
          {names.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <button type="submit" className="wrong-choice" disabled={name.trim() === '' || name.trim() === first}>
          {action}
        </button>
      </form>
    </Part>
  );
};

const Apart = ({ forms, onCorrect }: { readonly forms: readonly string[]; readonly onCorrect: Correct }) => (
  <Part title={t('wrongApart')}>
    <div className="wrong-choices">
      {forms.map((form) => (
        <button
          key={form}
          type="button"
          className="wrong-choice"
          onClick={() => onCorrect({ type: 'apart', form, holds: true })}
        >
          <bdi>{form}</bdi>
        </button>
      ))}
    </div>
  </Part>
);

interface InForceProps {
  readonly corrections: NameCorrections;
  readonly onCorrect: Correct;
}

/** In words of this panel: a kind goes back to what Sidelight thinks, all else is only taken back. */
const backWords = ({ type }: RecordChange): string => t(type === 'kind' ? 'asSidelightThinks' : 'takeBack');

/** Corrections made before; each can be taken back. */
const InForce = ({ corrections, onCorrect }: InForceProps) =>
  heldBy(corrections).map(({ words, back }) => (
    <p key={words} className="wrong-held" dir="auto">
      {words}
      <button type="button" className="wrong-choice" onClick={() => onCorrect(back)}>
        {backWords(back)}
      </button>
    </p>
  ));

/** Lower case and one space: forms that differ in no more are the same. */
const folded = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

const others = (names: readonly string[], than: string): readonly string[] =>
  [...new Set(names)].filter((name) => folded(name) !== folded(than));

export interface WrongProps {
  readonly briefing: CardBriefing;
  readonly corrections: NameCorrections;
  readonly onCorrect: Correct;
}

/** What may be wrong about a name, and how it is put right. */
export const Wrong = ({ briefing, corrections, onCorrect }: WrongProps) => {
  const { named, forms, names } = briefing;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.querySelector('button')?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const apart = others(forms, named).filter((form) => !corrections.apart.includes(form));
  return (
    <section ref={panel} className="wrong" aria-label={t('wrongTitle')}>
      <button type="button" className="wrong-choice" onClick={() => onCorrect({ type: 'not-a-name', holds: true })}>
        {t('wrongNotAName')}
      </button>
      <Kinds kind={corrections.kind ?? briefing.kind} onCorrect={onCorrect} />
      <Naming
        title={t('wrongSameAs')}
        action={t('wrongJoin')}
        first=""
        names={others(names, named)}
        onName={(name) => onCorrect({ type: 'same-as', name, holds: true })}
      />
      {apart.length > 0 && <Apart forms={apart} onCorrect={onCorrect} />}
      <Naming
        title={t('wrongCalled')}
        action={t('wrongRename')}
        first={corrections.called ?? named}
        names={[]}
        onName={(name) => onCorrect({ type: 'called', name })}
      />
      <InForce corrections={corrections} onCorrect={onCorrect} />
    </section>
  );
};
