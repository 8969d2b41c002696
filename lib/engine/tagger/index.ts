/** The trained tagger's door. */
export { ModelError } from './model.ts';
export { createTagger } from './tagger.ts';
