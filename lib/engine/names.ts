/** What a mention tagger answers: runs of tokens that name something. */
import type { TextDocument } from './document.ts';
import { type NameForm, nameForm } from './name-form.ts';
import type { TokenRange } from './sentence-splitter.ts';
import type { Steps } from './steps.ts';
import type { EntityKind } from './types.ts';

/** Demonyms ("Chinese", "Republicans") are tagged apart, because they are no entities. */
export type NameClass = EntityKind | 'demonym';

export interface Name extends TokenRange {
  readonly class: NameClass;
  /** Probability that this is a name of this class, 0 to 1. */
  readonly confidence: number;
}

/** Finds the names of a document, in order and without overlap. */
export interface Tagger {
  (document: TextDocument): readonly Name[];
  /** The same in steps of about a millisecond, where it can. */
  readonly inSteps?: (document: TextDocument) => Steps<readonly Name[]>;
}

/** Tags in steps where the tagger can, else at once. */
export function* tagInSteps(tagger: Tagger, document: TextDocument): Steps<readonly Name[]> {
  return tagger.inSteps ? yield* tagger.inSteps(document) : tagger(document);
}

/** The words of a name as they stand in the text. */
export const nameText = (document: TextDocument, range: TokenRange): string =>
  document.text.slice(document.tokens[range.from]?.start ?? 0, document.tokens[range.to - 1]?.end ?? 0);

/** An article writes its names again and again, and several steps ask for each. They go with their document. */
const formsOf = new WeakMap<TextDocument, Map<string, NameForm>>();

/** The form of a name of a document. */
export const formOfName = (document: TextDocument, range: TokenRange): NameForm => {
  const forms = formsOf.get(document) ?? new Map<string, NameForm>();
  formsOf.set(document, forms);
  const written = nameText(document, range);
  const form = forms.get(written) ?? nameForm(written);
  forms.set(written, form);
  return form;
};
