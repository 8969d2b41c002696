/** The tagger's door. */
export { NAME_KINDS, type NameKind } from './labels.ts';
export { ModelError, type ModelFault } from './model.ts';
export { createTagger, type TaggedName, type Tagger } from './tagger.ts';
