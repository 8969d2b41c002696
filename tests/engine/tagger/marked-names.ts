/** "[person Lena Ortiz] left": how tables of the tagger's tests show names. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDocument } from '../../../lib/engine/document.ts';
import { nameText, type Tagger } from '../../../lib/engine/names.ts';
import { createTagger } from '../../../lib/engine/tagger/index.ts';

const MODEL = fileURLToPath(new URL('../../../public/model/names.bin', import.meta.url));

/** The model that is shipped, as bytes of their own. */
export const modelBytes = (): Uint8Array<ArrayBuffer> => Uint8Array.from(readFileSync(MODEL));

let shipped: Tagger | undefined;

/** The names of a text, "class words" each. */
export const namesIn = (text: string): readonly string[] => {
  shipped ??= createTagger(modelBytes().buffer);
  const document = readDocument(text);
  return shipped(document).map((name) => `${name.class} ${nameText(document, name)}`);
};
