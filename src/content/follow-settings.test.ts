import { expect, test, vi } from 'vitest';
import { DEFAULTS, type PageSettings } from '../messages/settings.ts';
import { followSettings } from './follow-settings.ts';

const world = vi.hoisted(() => ({
  tell: undefined as ((message: unknown, sender: unknown) => unknown) | undefined,
}));
vi.mock('../platform/messages.ts', () => ({
  onMessage: (listener: NonNullable<typeof world.tell>) => void (world.tell = listener),
}));
vi.mock('../platform/sender.ts', () => ({
  pageSender: ({ isPage }: { isPage: boolean }) => (isPage ? {} : undefined),
}));

const { marks, markStyle, meaning, captions, textSize } = DEFAULTS;
const FIRST: PageSettings = { marks, markStyle, meaning, captions, textSize };
const CERTAIN: PageSettings = { ...FIRST, marks: 'certain' };
const tell = (settings: unknown, isPage = true) =>
  world.tell?.({ contract: 'background-scripts', call: 'settings', body: settings }, { isPage });

async function follow(load: () => Promise<PageSettings>) {
  const onChange = vi.fn();
  const ending = new AbortController();
  const followed = followSettings(load, onChange, ending.signal);
  await new Promise((resolve) => setTimeout(resolve));
  return { ...followed, onChange, ending };
}

test('they are asked for once and followed; what stays the same is passed over', async () => {
  const { now, ask, onChange } = await follow(() => Promise.resolve(FIRST));
  expect(onChange.mock.calls).toEqual([[true]]);
  void tell(FIRST);
  await ask();
  expect(onChange).toHaveBeenCalledTimes(1);
  void tell(CERTAIN);
  expect(onChange.mock.calls).toEqual([[true], [false]]);
  expect(now().marks).toBe('certain');
});

test('an answer that is older than what was told since does not count', async () => {
  let answer: (settings: PageSettings) => void = () => undefined;
  const { now } = await follow(() => new Promise((resolve) => (answer = resolve)));
  void tell(CERTAIN);
  answer(FIRST);
  await new Promise((resolve) => setTimeout(resolve));
  expect(now().marks).toBe('certain');
});

test('a page goes by the first settings where nobody answers', async () => {
  const { now, onChange } = await follow(() => Promise.reject(new Error('gone')));
  expect(now()).toEqual(DEFAULTS);
  expect(onChange.mock.calls).toEqual([[true]]);
});

test('nobody else may tell, and nothing is followed after the end', async () => {
  const { onChange, ending } = await follow(() => Promise.resolve(FIRST));
  await expect(tell(CERTAIN, false)).rejects.toThrow('refused');
  ending.abort();
  void tell(CERTAIN);
  expect(onChange).toHaveBeenCalledTimes(1);
});
