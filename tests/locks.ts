/** Web Locks as browsers have them, as far as Sidelight asks: one holder of a name at a time. Node has them from 24 on. */
const last = new Map<string, Promise<unknown>>();

const request = <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const before = last.get(name) ?? Promise.resolve();
  const next = before.then(work, work);
  last.set(name, next);
  return next;
};

Object.defineProperty(globalThis, 'navigator', {
  value: { ...globalThis.navigator, locks: { request } },
  configurable: true,
});
