/**
 * Leaves out of Readability, as the content script bundles it, what Sidelight has no use for: it asks only which text
 * is the article's, and reads metadata itself. Saves each page 2 kB of script (gzipped).
 */
import type { Plugin } from 'vite';

/** Bodies for the methods left out. Images and addresses of the copy are never shown. */
const STUBS: Readonly<Record<string, string>> = {
  _getJSONLD: 'return {};',
  _getArticleMetadata: 'return { title: this._doc.title };',
  _getArticleTitle: 'return this._doc.title;',
  _fixRelativeUris: '',
  _fixLazyImages: '',
  _unwrapNoscriptImages: '',
};

/** Readability's source with those methods emptied. Throws when one is missing: the library has changed. */
export const leanReadability = (source: string): string =>
  Object.entries(STUBS).reduce((code, [name, stub]) => {
    const method = new RegExp(`\\n  ${name}\\((.*?)\\) \\{\\n[^]*?\\n  \\},`);
    if (!method.test(code)) throw new Error(`Readability has no method ${name} any more`);
    return code.replace(method, (_, parameters: string) => `\n  ${name}(${parameters}) { ${stub} },`);
  }, source);

export const leanReadabilityPlugin = (): Plugin => ({
  name: 'sidelight:lean-readability',
  transform: (source, id) =>
    id.endsWith('/@mozilla/readability/Readability.js') ? { code: leanReadability(source), map: null } : null,
});
