/** In the head of our pages, so that none is ever painted in a theme that the reader has not chosen. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recallTheme } from '../lib/state/theme.ts';

export default defineUnlistedScript(recallTheme);
