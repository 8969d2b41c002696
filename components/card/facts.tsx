import type { FactLine } from '../../lib/engine/index.ts';
import { EvidenceLine, type Reveal } from '../line.tsx';

interface FactsProps {
  readonly facts: readonly FactLine[];
  /** Of whom they tell: set in brackets, as our word, beside what stands for it in the article's. */
  readonly name: string;
  readonly onReveal: Reveal;
}

/** Up to three things that the article says of a name. */
export const Facts = ({ facts, name, onReveal }: FactsProps) => {
  const named = (words: string) => (
    <>
      {words} <bdi className="card-subject">{name}</bdi>
    </>
  );
  return (
    <ul className="card-facts">
      {facts.map((fact) => (
        <li key={`${fact.start}-${fact.end}`}>
          <EvidenceLine
            line={fact}
            onReveal={onReveal}
            part={fact.subject ? { span: fact.subject, draw: named } : undefined}
          />
        </li>
      ))}
    </ul>
  );
};
