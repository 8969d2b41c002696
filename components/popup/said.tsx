import '../chip.css';
import type { EntityBriefing, Speaker } from '../../lib/engine/index.ts';
import { t } from '../../lib/i18n.ts';
import { KindIcon, VoiceIcon } from '../icons.tsx';
import { Leads, type Reveal } from '../line.tsx';
import { Quotation } from '../quotation.tsx';
import { Folded } from './folded.tsx';
import { Section } from './section.tsx';

/** Speakers, and quotations of one of them, shown at first. */
const SPEAKERS = 5;
const QUOTES = 2;

interface VoiceProps {
  readonly speaker: Speaker;
  readonly open: boolean;
  readonly onReveal: Reveal | null;
}

/** The speaker, then what was said, in order of the text. */
const Voice = ({ speaker, open, onReveal }: VoiceProps) => (
  <div className={`voice kind-${speaker.kind ?? 'unnamed'}`}>
    <Leads to={speaker.first} onReveal={onReveal} className="voice-name">
      {speaker.kind ? <KindIcon kind={speaker.kind} /> : <VoiceIcon />}
      <bdi className="voice-words">{speaker.name}</bdi>
      {speaker.descriptor && (
        <span className="unseen" dir="auto">
          , {speaker.descriptor.text}
        </span>
      )}
    </Leads>
    <Folded items={speaker.quotes} shown={QUOTES} open={open} keyOf={({ start }) => start}>
      {(quote) => <Quotation quote={quote} onReveal={onReveal} under />}
    </Folded>
  </div>
);

interface UnquotedProps {
  readonly people: readonly EntityBriefing[];
  readonly onReveal: Reveal | null;
}

const Unquoted = ({ people, onReveal }: UnquotedProps) => (
  <div className="unquoted">
    <h3 className="unquoted-heading">{t('unquoted')}</h3>
    <ul className="unquoted-names">
      {people.map(({ id, name, first }) => (
        <li key={id}>
          <Leads to={first} onReveal={onReveal} className="chip">
            <bdi className="chip-name">{name}</bdi>
          </Leads>
        </li>
      ))}
    </ul>
  </div>
);

interface SaidProps {
  readonly speakers: readonly Speaker[];
  readonly unquoted: readonly EntityBriefing[];
  readonly open: boolean;
  readonly onReveal: Reveal | null;
}

/** Who said what, and of whom there is no word of their own. */
export const Said = ({ speakers, unquoted, open, onReveal }: SaidProps) => (
  <Section title={t('whoSaidWhat')} total={speakers.length}>
    <Folded items={speakers} shown={SPEAKERS} open={open} keyOf={({ first }) => first.start}>
      {(speaker) => <Voice speaker={speaker} open={open} onReveal={onReveal} />}
    </Folded>
    {unquoted.length > 0 && <Unquoted people={unquoted} onReveal={onReveal} />}
  </Section>
);
