import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPage, setPage, type Watched } from './testing.ts';

let page: Watched | undefined;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => {
  page?.stop();
  document.body.replaceChildren();
  vi.useRealTimers();
});

const at = (selector: string) => document.querySelector(selector)!;

/** Gives an element an open shadow tree. */
function shadow(selector: string | Element, html: string, mode: ShadowRootMode = 'open') {
  const host = typeof selector === 'string' ? at(selector) : selector;
  const root = host.attachShadow({ mode });
  const source = new DOMParser().parseFromString(html, 'text/html');
  root.append(...source.body.childNodes);
  return root;
}

function paragraph(text: string) {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

test('text in open shadow trees is read where it is drawn, in trees within trees', async () => {
  setPage('<p>Before them all.</p><div id="host"></div><p>After them all.</p>');
  const root = shadow('#host', '<p>In the tree.</p><section></section>');
  shadow(root.querySelector('section')!, '<p>In the tree within.</p>');
  page = await readPage();
  expect(page.texts()).toEqual([
    'Before them all.',
    'In the tree.',
    'In the tree within.',
    'After them all.',
  ]);
});

test('a change of slots that a script of the page makes up is not looked at', async () => {
  setPage('<div id="host"></div>');
  const root = shadow('#host', '<p>In the tree.</p><slot></slot>');
  page = await readPage();
  // The paragraph was never assigned, and text that is no element's breaks nothing.
  for (const target of [root, ...root.querySelectorAll('p, slot')])
    target.dispatchEvent(new Event('slotchange', { bubbles: true }));
  await page.settled();
  expect(page.faults).toEqual([]);
  expect(page.texts()).toEqual(['In the tree.']);
});

test('what a closed tree holds is the page’s own matter; what is put into it is read', async () => {
  setPage('<div id="host"><p>Put into a slot.</p></div>');
  shadow('#host', '<p>Behind the wall.</p><slot></slot>', 'closed');
  page = await readPage();
  expect(page.texts()).toEqual(['Put into a slot.']);
});

test('words put into slots are read at their slots, those without a slot not at all', async () => {
  setPage(
    '<div id="host"><p slot="last">It is drawn last.</p><p slot="none">It is drawn nowhere.</p><p>It is drawn first.</p></div>',
  );
  shadow('#host', '<slot></slot><p>It is drawn between.</p><slot name="last"></slot>');
  page = await readPage();
  expect(page.texts()).toEqual(['It is drawn first.', 'It is drawn between.', 'It is drawn last.']);
});

test('a slot that nothing is put into says what it holds itself', async () => {
  setPage('<div id="host"></div>');
  shadow('#host', '<p><slot>Nothing was given.</slot></p>');
  page = await readPage();
  expect(page.texts()).toEqual(['Nothing was given.']);
});

test('changes in a shadow tree and in its slots are followed', async () => {
  setPage('<div id="host"><p id="moving">One that moves.</p></div>');
  const root = shadow(
    '#host',
    '<div><slot></slot></div><p id="own">What it says.</p><div><slot name="other"></slot></div>',
  );
  page = await readPage();
  root.querySelector('#own')!.textContent = 'What it says now.';
  await page.settled();
  expect(page.texts()).toEqual(['One that moves.', 'What it says now.']);
  at('#moving').slot = 'other';
  await page.settled();
  expect(page.texts()).toEqual(['What it says now.', 'One that moves.']);
  at('#host').append(paragraph('One that was added.'));
  await page.settled();
  expect(page.texts()).toEqual(['One that was added.', 'What it says now.', 'One that moves.']);
});

test('a tree that a custom element gets late is read, and followed', async () => {
  setPage('<late-words>Words before the script.</late-words>');
  page = await readPage();
  expect(page.texts()).toEqual(['Words before the script.']);
  const root = shadow('late-words', '<p>Words of the script.</p>');
  await vi.waitFor(() => expect(page!.texts()).toEqual(['Words of the script.']));
  root.append(paragraph('And one more.'));
  await page.settled();
  expect(page.texts()).toEqual(['Words of the script.', 'And one more.']);
});

test('a sentence over a slot’s edge is one passage, with a range in each tree', async () => {
  setPage('<p id="host">sixty million</p>');
  shadow('#host', 'There were <slot></slot> people listening');
  page = await readPage();
  const [passage] = page.passages();
  expect(passage!.text).toBe('There were sixty million people listening');
  const ranges = page.reader.ranges(passage!.id, { start: 0, end: passage!.text.length });
  expect(ranges.map(String)).toEqual(['There were ', 'sixty million', ' people listening']);
  const words = { start: passage!.text.indexOf('sixty'), end: passage!.text.indexOf(' people') };
  expect(page.reader.ranges(passage!.id, words).map(String)).toEqual(['sixty million']);
});

test('words whose slots stand the other way round are marked each for itself', async () => {
  setPage(
    '<p id="host"><span slot="second">were listening</span><span slot="first">sixty million</span></p>',
  );
  shadow('#host', '<slot name="first"></slot> <slot name="second"></slot>');
  page = await readPage();
  const [passage] = page.passages();
  expect(passage!.text).toBe('sixty million were listening');
  const ranges = page.reader.ranges(passage!.id, { start: 0, end: passage!.text.length });
  expect(ranges.map((range) => String(range).trim()).filter(Boolean)).toEqual([
    'sixty million',
    'were listening',
  ]);
});

test('shadow trees within shadow trees without end are read up to the bound, and that is said', async () => {
  setPage('<div id="host"></div>');
  let host = at('#host');
  for (let depth = 0; depth < 300; depth += 1) {
    const root = host.attachShadow({ mode: 'open' });
    const inner = document.createElement('div');
    root.append(paragraph(`Depth ${depth} it is.`), inner);
    host = inner;
  }
  page = await readPage(undefined, { text: 4_000_000, passages: 20_000, nodes: 500 });
  expect(page.texts().length).toBeGreaterThan(10);
  expect(page.faults).toEqual([]);
  expect(page.notices()).toHaveLength(1);
});
