import { afterEach, expect, test, vi } from 'vitest';
import { readPage, setPage, type Watched } from './testing.ts';

let page: Watched | undefined;

afterEach(() => {
  page?.stop();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const paragraph = (text: string) => {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
};
const at = (selector: string) => document.querySelector(selector)!;
const THREE =
  '<p id="a">The first one here.</p><p id="b">The second one here.</p><p id="c">The third one here.</p>';

/** What changed after a change of the page. */
async function changeOf(change: () => void) {
  const before = page!.changes.length;
  change();
  await page!.settled();
  const changes = page!.changes.slice(before);
  return {
    added: changes.flatMap(({ added }) => added.map(({ text }) => text)),
    removed: changes.flatMap(({ removed }) => removed),
    moved: changes.flatMap(({ moved }) => moved),
  };
}

test('reports all passages once, in reading order', async () => {
  page = await readPage(THREE);
  expect(page.texts()).toEqual([
    'The first one here.',
    'The second one here.',
    'The third one here.',
  ]);
  expect(page.changes.flatMap(({ added }) => added)).toEqual(page.passages());
  expect(page.changes.flatMap(({ removed }) => removed)).toEqual([]);
  expect(page.reader.element(page.reader.order()[1]!)).toBe(at('#b'));
});

test('an inserted paragraph is told alone, and stands in its place', async () => {
  page = await readPage(THREE);
  const order = page.reader.order();
  const change = await changeOf(() => at('#b').before(paragraph('One in between here.')));
  expect(change).toEqual({ added: ['One in between here.'], removed: [], moved: [] });
  expect(page.reader.order().toSpliced(1, 1)).toEqual(order);
  expect(page.texts()[1]).toBe('One in between here.');
});

test('a removed paragraph is told alone', async () => {
  page = await readPage(THREE);
  const [, second] = page.reader.order();
  const change = await changeOf(() => at('#b').remove());
  expect(change).toEqual({ added: [], removed: [second], moved: [] });
  expect(page.reader.passage(second!)).toBeUndefined();
  expect(page.reader.ranges(second!, { start: 0, end: 3 })).toEqual([]);
});

test('changed characters concern their own passage only', async () => {
  page = await readPage(THREE);
  const [first, second, third] = page.reader.order();
  const change = await changeOf(() => ((at('#b').firstChild as Text).data = 'The new one here.'));
  expect(change).toEqual({ added: ['The new one here.'], removed: [second], moved: [] });
  expect(page.reader.order()).toEqual([first, expect.any(String), third]);
});

test('a change that leaves the text as it was changes nothing', async () => {
  page = await readPage(THREE);
  const change = await changeOf(() => {
    at('#a').setAttribute('class', 'other');
    (at('#b').firstChild as Text).data = 'The second  one here.';
    (at('#b').firstChild as Text).data = 'The second one here.';
  });
  expect(change).toEqual({ added: [], removed: [], moved: [] });
});

test('the same text in new nodes keeps its id and has ranges again', async () => {
  page = await readPage(THREE);
  const [, second] = page.reader.order();
  const change = await changeOf(() => at('#b').replaceWith(paragraph('The second one here.')));
  expect(change).toEqual({ added: [], removed: [], moved: [second] });
  expect(page.reader.ranges(second!, { start: 4, end: 10 }).map(String)).toEqual(['second']);
});

test('text nodes that the page joins stay in place', async () => {
  page = await readPage('<p id="a"></p>');
  at('#a').append('sixty ', 'million ', 'people');
  await page.settled();
  const [id] = page.reader.order();
  const change = await changeOf(() => at('#a').normalize());
  expect(change).toEqual({ added: [], removed: [], moved: [id] });
  expect(page.reader.ranges(id!, { start: 0, end: 13 }).map(String)).toEqual(['sixty million']);
});

test.each([
  ['a class', '.shut {display: none}', () => at('#a').classList.add('shut')],
  ['a class of its parent', '.shut #a {display: none}', () => at('#box').classList.add('shut')],
  ['hidden', '', () => at('#a').setAttribute('hidden', '')],
  ['its style', '', () => ((at('#a') as HTMLElement).style.visibility = 'hidden')],
  ['editing', '', () => at('#a').setAttribute('contenteditable', 'true')],
])('text is read while it is shown: %s', async (_name, css, hide) => {
  page = await readPage(
    `<style>${css}</style><div id="box"><p id="a">Shown for a while.</p></div><p>Another one here.</p>`,
  );
  expect(page.texts()).toEqual(['Shown for a while.', 'Another one here.']);
  await changeOf(hide);
  expect(page.texts()).toEqual(['Another one here.']);
  await changeOf(() => {
    at('#box').removeAttribute('class');
    for (const name of ['class', 'hidden', 'style', 'contenteditable'])
      at('#a').removeAttribute(name);
  });
  expect(page.texts()).toEqual(['Shown for a while.', 'Another one here.']);
});

test('text that the page hides at first is read when it appears', async () => {
  page = await readPage(
    '<style>.shut p {display: none}</style><div id="box" class="shut"><p>One more thing.</p></div>' +
      '<details><summary>The question is this</summary><p>The answer is this.</p></details>',
  );
  expect(page.texts()).toEqual(['The question is this']);
  await changeOf(() => at('#box').classList.remove('shut'));
  await changeOf(() => at('details').setAttribute('open', ''));
  expect(page.texts()).toEqual(['One more thing.', 'The question is this', 'The answer is this.']);
});

test('a page that replaces its content: old passages go, new ones come', async () => {
  page = await readPage(`<nav>Other pages of this site</nav><main>${THREE}</main>`);
  const old = page.reader.order();
  const change = await changeOf(() => {
    at('main').remove();
    const main = document.createElement('main');
    main.append(paragraph('Another page altogether.'), paragraph('With its own words.'));
    document.body.append(main);
  });
  expect(change.removed).toEqual(old);
  expect(page.texts()).toEqual(['Another page altogether.', 'With its own words.']);
});

test('a body that is replaced, and a moved paragraph', async () => {
  page = await readPage(THREE);
  const change = await changeOf(() => document.body.append(at('#a')));
  expect(change).toEqual({ added: [], removed: [], moved: [] });
  expect(page.texts().at(-1)).toBe('The first one here.');
  const body = document.createElement('body');
  body.append(paragraph('A new body altogether.'));
  await changeOf(() => document.body.replaceWith(body));
  expect(page.texts()).toEqual(['A new body altogether.']);
});

test.each([
  ['put back as it was', (box: Element) => at('main').append(box)],
  [
    'in a new box',
    (box: Element) => {
      const outer = document.createElement('section');
      outer.append(box);
      at('main').append(outer);
    },
  ],
])('text that changes while it is out of the page is read anew: %s', async (_, putBack) => {
  page = await readPage('<main><div id="box"><p>The first one here.</p></div></main>');
  const box = at('#box');
  box.remove();
  await page.settled();
  box.firstElementChild!.textContent = 'Quite another one here.';
  putBack(box);
  await page.settled();
  expect(page.texts()).toEqual(['Quite another one here.']);
});

test('later segments join the run', async () => {
  const segment = (time: string, text: string) =>
    `<ytd-transcript-segment-renderer><div class="segment-timestamp">${time}</div>` +
    `<yt-formatted-string class="segment-text">${text}</yt-formatted-string></ytd-transcript-segment-renderer>`;
  const list = (body: string) => `<div id="segments-container">${body}</div>`;
  page = await readPage(list(segment('0:01', 'there are like sixty')));
  const late = new DOMParser().parseFromString(segment('0:04', 'million people'), 'text/html');
  const change = await changeOf(() => at('#segments-container').append(...late.body.children));
  expect(change).toEqual({ added: ['million people'], removed: [], moved: [] });
  const [one, other] = page.passages();
  expect(other).toMatchObject({ kind: 'speech', time: 4, run: one!.run });
  await changeOf(() => (at('.segment-timestamp').firstChild as Text).replaceWith('0:02'));
  expect(page.passages().map(({ time, text }) => [time, text])).toEqual([
    [2, 'there are like sixty'],
    [4, 'million people'],
  ]);
});

test('a page that changes without end is read at a steady pace', async () => {
  page = await readPage(`<p id="clock">It is now zero o’clock.</p>${THREE}`);
  const before = page.changes.length;
  await new Promise<void>((resolve) => {
    let frames = 0;
    const tick = () => {
      (at('#clock').firstChild as Text).data = `It is now ${(frames += 1)} o’clock.`;
      if (frames < 90) requestAnimationFrame(tick);
      else resolve();
    };
    tick();
  });
  const told = page.changes.length - before;
  expect(told).toBeGreaterThan(1);
  expect(told).toBeLessThan(20);
  await page.settled();
  expect(page.texts()[0]).toBe('It is now 90 o’clock.');
  expect(page.passages()).toHaveLength(4);
});

test('ten thousand empty and split text nodes are one passage', async () => {
  setPage('<p id="a"></p>');
  for (let count = 0; count < 5000; count += 1) at('#a').append(document.createTextNode(''), 'ab ');
  page = await readPage();
  const [passage] = page.passages();
  expect(passage?.text).toHaveLength(14_999);
  const ranges = page.reader.ranges(passage!.id, { start: 0, end: 14_999 });
  expect(ranges.map(String)).toEqual([at('#a').textContent.trimEnd()]);
});

test('too much text is cut, said once, and the rest of the page stays right', async () => {
  const bounds = { text: 1000, passages: 100, nodes: 10_000 };
  const many = '<p>Twenty characters in.</p>'.repeat(200);
  page = await readPage(`${THREE}${many}`, bounds);
  expect(page.texts().join('').length).toBeLessThanOrEqual(1000);
  expect(page.notices()).toEqual(['long-page']);
  await changeOf(() => at('#b').remove());
  expect(page.texts().slice(0, 2)).toEqual(['The first one here.', 'The third one here.']);
  expect(page.notices()).toHaveLength(1);
  // Another page in the same document, as single-page sites make it.
  await changeOf(() => setPage('<p>One short thing here.</p>'));
  expect(page.texts()).toEqual(['One short thing here.']);
  expect(page.notices()).toEqual([]);
});

test('a page that breaks a reading is read whole with its next change', async () => {
  page = await readPage(THREE);
  const style = vi.spyOn(window, 'getComputedStyle').mockImplementation(() => {
    throw new Error('broken');
  });
  at('#b').textContent = 'The second one is another.';
  await vi.waitFor(() => expect(page!.faults).toHaveLength(1));
  style.mockRestore();
  expect(page.texts()[0]).toBe('The first one here.');
  await changeOf(() => (at('#c').textContent = 'The third one is another.'));
  expect(page.texts()).toEqual([
    'The first one here.',
    'The second one is another.',
    'The third one is another.',
  ]);
});

test.each([
  ['one node', (text: string) => `<pre>${text}</pre>`],
  ['lines', (text: string) => `<div>${text.replaceAll('\n', '<br>')}</div>`],
  ['quotes', (text: string) => `<div><q><q>${text}</q></q></div>`],
])('a text longer than the bound is read up to it: %s', async (_, html) => {
  const text = 'Some words to be read here.\n\n'.repeat(100);
  page = await readPage(html(text), { text: 1000, passages: 1000, nodes: 10_000 });
  expect(page.texts().join('').length).toBeGreaterThan(900);
  expect(page.texts().join('').length).toBeLessThanOrEqual(1000);
  expect(page.notices()).toEqual(['long-page']);
});

test('too many passages are cut, and said', async () => {
  page = await readPage('<p>Three words here.</p>'.repeat(12), {
    ...{ text: 10_000, passages: 10, nodes: 10_000 },
  });
  expect(page.passages()).toHaveLength(10);
  expect(page.notices()).toEqual(['many-passages']);
});

test('a long passage is divided', async () => {
  page = await readPage(`<p>${'Sixty million people were listening to it. '.repeat(1000)}</p>`);
  expect(page.passages().length).toBeGreaterThan(1);
  expect(page.passages().every(({ text }) => text.length <= 20_000)).toBe(true);
  const last = page.passages().at(-1)!;
  expect(page.reader.ranges(last.id, { start: 0, end: 13 }).map(String)).toEqual(['Sixty million']);
});

test('a form whose controls have the names of properties, and an image called body', async () => {
  page = await readPage(
    '<form id="f"><input name="childNodes"><input name="parentNode"><input name="localName">' +
      '<input name="matches"><input name="nodeType"><input name="getAttribute">' +
      '<article><p>Words in a form.</p></article></form><img name="documentElement"><p>And words behind it.</p>',
  );
  expect(page.texts()).toEqual(['Words in a form.', 'And words behind it.']);
});

test('very deep markup', async () => {
  setPage('<div id="a"></div>');
  let inner: Element = at('#a');
  for (let depth = 0; depth < 600; depth += 1)
    inner = inner.appendChild(document.createElement('div'));
  inner.append('Words far below the top.');
  page = await readPage();
  expect(page.texts()).toEqual(['Words far below the top.']);
});

test('a page whose own handlers throw', async () => {
  page = await readPage(THREE);
  const observer = new MutationObserver(() => {
    throw new Error('the page’s own fault');
  });
  const silence = (event: ErrorEvent) => event.preventDefault();
  addEventListener('error', silence);
  observer.observe(document.body, { childList: true });
  const change = await changeOf(() => document.body.append(paragraph('One more of them.')));
  observer.disconnect();
  removeEventListener('error', silence);
  expect(change.added).toEqual(['One more of them.']);
});

test('rescan reads all again and changes nothing where nothing changed', async () => {
  page = await readPage(THREE);
  const order = page.reader.order();
  const change = await changeOf(() => page!.reader.rescan());
  expect(change).toEqual({ added: [], removed: [], moved: [] });
  expect(page.reader.order()).toEqual(order);
});

test('after the signal, nothing is read and nothing is held', async () => {
  page = await readPage(THREE);
  const other = await readPage();
  const before = page.changes.length;
  page.stop();
  document.body.append(paragraph('One more of them.'));
  await other.settled();
  other.stop();
  expect(page.changes).toHaveLength(before);
  expect(page.reader.order()).toEqual([]);
});
