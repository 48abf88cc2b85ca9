/**
 * Stands in for the browser's extension API where the pages are only looked at: nothing is granted,
 * whatever is asked for is granted, and nobody answers.
 */
const listeners = { addListener: () => undefined, removeListener: () => undefined };
const granted = () => Promise.resolve(true);

export default {
  permissions: {
    contains: () => Promise.resolve(false),
    getAll: () => Promise.resolve({ origins: [] }),
    request: granted,
    remove: granted,
    onAdded: listeners,
    onRemoved: listeners,
  },
  runtime: {
    id: 'gallery',
    getURL: (path: string) => `/${path}`,
    getManifest: () => ({ version: '0.0.0' }),
    onMessage: listeners,
    openOptionsPage: () => Promise.resolve(),
    sendMessage: () => Promise.reject(new Error('The gallery has no background.')),
  },
  tabs: {
    create: () => Promise.resolve(),
    query: () => Promise.resolve([]),
    onActivated: listeners,
    onUpdated: listeners,
    onRemoved: listeners,
  },
  storage: { session: { get: () => Promise.resolve({}) }, onChanged: listeners },
};
