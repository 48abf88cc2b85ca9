import { expect, test, vi } from 'vitest';
import { backgroundSender, contentSender, pageSender, type MessageSender } from './sender.ts';

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { id: 'own', getURL: (path: string) => `chrome-extension://own/${path}` },
  },
}));

const tab = (id: number) => ({ id }) as NonNullable<MessageSender['tab']>;
/** As Chrome names whatever has a document. */
const inDocument = (sender: MessageSender): MessageSender =>
  Object.assign(sender, { documentId: 'D' });
const senders: Record<string, MessageSender> = {
  'content script': { id: 'own', tab: tab(3), frameId: 0, url: 'https://news.example/' },
  'content script in a frame': { id: 'own', tab: tab(3), frameId: 9, url: 'https://ad.example/' },
  'side panel': inDocument({ id: 'own', url: 'chrome-extension://own/src/ui/panel/index.html' }),
  'panel in a tab': { id: 'own', tab: tab(4), url: 'chrome-extension://own/panel.html' },
  background: { id: 'own', url: 'chrome-extension://own/service-worker.js' },
  'other extension': { id: 'other', url: 'chrome-extension://other/page.html' },
  'other extension in a tab': { id: 'other', tab: tab(3), url: 'https://news.example/' },
  'page with a look-alike address': {
    id: 'own',
    tab: tab(3),
    url: 'https://evil.example/chrome-extension://own/',
  },
  'nobody known': {},
};

test.each<[string, ReturnType<typeof contentSender>]>([
  ['content script', { tab: 3, frame: 0, url: 'https://news.example/' }],
  ['content script in a frame', { tab: 3, frame: 9, url: 'https://ad.example/' }],
  ['side panel', undefined],
  ['panel in a tab', undefined],
  ['background', undefined],
  ['other extension', undefined],
  ['other extension in a tab', undefined],
  [
    'page with a look-alike address',
    { tab: 3, frame: 0, url: 'https://evil.example/chrome-extension://own/' },
  ],
  ['nobody known', undefined],
])('as a content script: %s', (name, expected) => {
  expect(contentSender(senders[name]!)).toEqual(expected);
});

test.each<[string, ReturnType<typeof pageSender>]>([
  ['content script', undefined],
  ['content script in a frame', undefined],
  ['side panel', {}],
  ['panel in a tab', { tab: 4 }],
  ['background', {}],
  ['other extension', undefined],
  ['other extension in a tab', undefined],
  ['page with a look-alike address', undefined],
  ['nobody known', undefined],
])('as an extension page: %s', (name, expected) => {
  expect(pageSender(senders[name]!)).toEqual(expected);
});

test.each(Object.keys(senders))('as the background: %s', (name) => {
  expect(backgroundSender(senders[name]!)).toBe(name === 'background' ? name : undefined);
});
