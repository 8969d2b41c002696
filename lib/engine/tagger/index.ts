/** The trained tagger's door. */
export { ModelError, type ModelFault } from './model.ts';
export { createTagger } from './tagger.ts';
