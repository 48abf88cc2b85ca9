/**
 * Which layer may import which: the table of docs/architecture.md, read by the lint and by the
 * test that holds each file under src in a known layer.
 * @type {Record<string, string[]>}
 */
export const LAYERS = {
  core: [],
  words: [],
  messages: ['core'],
  page: ['core'],
  store: ['core'],
  card: ['core', 'words'],
  platform: [],
  background: ['core', 'messages', 'platform', 'store', 'words'],
  content: ['core', 'messages', 'platform', 'page'],
  ui: ['core', 'messages', 'platform', 'card', 'words'],
  editor: ['core', 'card'],
};
