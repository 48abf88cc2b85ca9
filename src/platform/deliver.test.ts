import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deliverToBackground, onDelivered } from './deliver.ts';
import type { MessageListener } from './messages.ts';

const URL_OF_SETTINGS = 'chrome-extension://own/src/ui/options/index.html';
const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('webextension-polyfill', () => ({ default: { runtime: { id: 'own', sendMessage } } }));

/** A service worker and the page that it controls. */
let held: Promise<unknown>[] = [];
const hearing = new EventTarget();
const worker = {
  postMessage(data: unknown, ports: MessagePort[]) {
    const waitUntil = (work: Promise<unknown>) => held.push(work);
    const event = Object.assign(new Event('message'), { waitUntil });
    hearing.dispatchEvent(Object.assign(event, { data, ports, source: { url: URL_OF_SETTINGS } }));
  },
};

beforeEach(() => {
  held = [];
  vi.stubGlobal('addEventListener', hearing.addEventListener.bind(hearing));
  vi.stubGlobal('navigator', { serviceWorker: { controller: worker } });
});
afterEach(() => vi.unstubAllGlobals());

test('a service worker is told of a page’s message, who sent it, and stays up to answer', async () => {
  const listener = vi.fn<MessageListener>((message) =>
    message === 'ask' ? Promise.resolve('told') : undefined,
  );
  onDelivered(listener);
  expect(await deliverToBackground('ask')).toBe('told');
  expect(listener).toHaveBeenCalledWith('ask', { id: 'own', url: URL_OF_SETTINGS });
  expect(held).toHaveLength(1);
});

test('what the background refuses is refused', async () => {
  onDelivered((message) => (message === 'wrong' ? Promise.reject(new Error('no')) : undefined));
  await expect(deliverToBackground('wrong')).rejects.toThrow('no');
});

test('what nobody there listens to is refused, and does not wait for ever', async () => {
  onDelivered(() => undefined);
  await expect(deliverToBackground('unknown')).rejects.toThrow('no answer');
});

test('an event page gets a message as any other', async () => {
  vi.stubGlobal('navigator', {});
  sendMessage.mockResolvedValue('told');
  expect(await deliverToBackground('ask')).toBe('told');
  expect(sendMessage).toHaveBeenCalledWith('ask');
});
