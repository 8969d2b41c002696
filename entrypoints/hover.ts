/**
 * The second script of a page, which only pages with an article get (docs/adr/0009-second-script.md). It waits in the
 * isolated world that it shares with the first one, which calls it.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hoverOver } from './content/hover-over.ts';

export default defineUnlistedScript(() => {
  globalThis.sidelightHover = hoverOver;
});
