import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ENGLISH, i18nOf } from './english.ts';

Object.assign(fakeBrowser.i18n, i18nOf(ENGLISH));
