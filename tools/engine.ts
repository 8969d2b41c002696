import { readFileSync } from 'node:fs';
import { createEngine, type Engine } from '../lib/engine/index.ts';

const MODEL = new URL('../public/model/names.bin', import.meta.url);

/** The engine with the model that the extension ships. Throws ModelError, or a system error when the file is missing. */
export const loadEngine = (model: URL = MODEL): Engine => {
  const bytes = readFileSync(model);
  return createEngine(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
};
