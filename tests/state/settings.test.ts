import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings.ts';
import { createSettingsStore } from '../../lib/state/settings.ts';

test('shows a wish at once, and what is stored again when it was refused', async () => {
  let use: (settings: Settings) => void = () => {};
  const outcomes = [Promise.reject(new Error('full')), Promise.resolve()];
  const store = createSettingsStore({
    follow: async (told) => {
      use = told;
      told(DEFAULT_SETTINGS);
    },
    change: () => outcomes.shift() ?? Promise.reject(new Error('changed once too often')),
  });
  expect(store.getState()).toEqual({ settings: null, unsaved: false });
  await store.follow(new AbortController().signal);
  const refused = store.change({ names: 'fewer' });
  expect(store.getState()).toEqual({ settings: { ...DEFAULT_SETTINGS, names: 'fewer' }, unsaved: false });
  await refused;
  expect(store.getState()).toEqual({ settings: DEFAULT_SETTINGS, unsaved: true });
  await store.change({ names: 'fewer' });
  use({ ...DEFAULT_SETTINGS, names: 'fewer' });
  expect(store.getState()).toEqual({ settings: { ...DEFAULT_SETTINGS, names: 'fewer' }, unsaved: false });
});
