/** The tagger's door. */
export { type NameKind, NAME_KINDS } from './labels.ts';
export { ModelError, type ModelFault } from './model.ts';
export { createTagger, type TaggedName, type Tagger } from './tagger.ts';
