/**
 * Which layer may import which: the table of docs/architecture.md, read by the lint and by the
 * test that holds each file under src in a known layer.
 * @type {Record<string, string[]>}
 */
export const LAYERS = {
  core: [],
  messages: ['core'],
  page: ['core'],
  store: ['core'],
  card: ['core'],
  platform: [],
  background: ['core', 'messages', 'platform', 'store'],
  content: ['core', 'messages', 'platform', 'page'],
  ui: ['core', 'messages', 'platform', 'card'],
  editor: ['core', 'card'],
};
