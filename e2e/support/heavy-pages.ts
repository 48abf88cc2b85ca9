import { filler } from './filler.ts';

/**
 * Pages that are hard on whoever reads them, made here because they are large. Each starts a
 * heartbeat (`window.beat`): the longest time in which the page could not answer.
 */
export const heavyPages: ReadonlyMap<string, () => string> = new Map([
  ['/heavy/text.html', longText],
  ['/heavy/mutating.html', mutating],
  ['/heavy/split.html', splitNodes],
  ['/heavy/throwing.html', throwing],
  ['/heavy/million.html', millionNodes],
  ['/heavy/shadows.html', shadowTrees],
  ['/heavy/restless.html', restless],
]);

/** Two claims that every heavy page holds, first and last. */
export const HEAVY_MARKS = {
  first: 'Trump said: “Illegal immigration saved my life.”',
  last: 'Trump told Musk that 60 million people were listening to their conversation.',
};

const HEARTBEAT = `
  window.beat = { longest: 0, beats: 0 };
  const channel = new MessageChannel();
  let last = performance.now();
  channel.port1.onmessage = () => {
    const now = performance.now();
    window.beat.longest = Math.max(window.beat.longest, now - last);
    window.beat.beats += 1;
    last = now;
    setTimeout(() => channel.port2.postMessage(0), 4);
  };
  addEventListener('load', () => {
    last = performance.now();
    channel.port2.postMessage(0);
  });`;

function page(body: string, script = ''): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>A heavy page</title>
    <meta property="article:published_time" content="2024-08-13">
    <script>${HEARTBEAT}</script>
  </head>
  <body>
    <p>${HEAVY_MARKS.first}</p>
    ${body}
    <p>${HEAVY_MARKS.last}</p>
    <script>${script}</script>
  </body>
</html>`;
}

/** Two million characters of prose. */
function longText(): string {
  const paragraphs: string[] = [];
  let length = 0;
  for (let number = 0; length < 2_000_000; number += 8) {
    const sentences = Array.from({ length: 8 }, (_, index) => filler(number + index)).join(' ');
    paragraphs.push(`<p>${sentences}</p>`);
    length += sentences.length;
  }
  return page(paragraphs.join('\n'));
}

/** Sixty changes a second: a clock, a list that grows and shrinks, attributes. */
function mutating(): string {
  const script = `
    const clock = document.getElementById('clock');
    const list = document.getElementById('list');
    let count = 0;
    setInterval(() => {
      count += 1;
      clock.firstChild.data = 'It is now ' + count + ' ticks past the hour.';
      clock.dataset.count = count;
      const item = document.createElement('p');
      item.textContent = 'Line ' + count + ' of the ticker says nothing of note today.';
      list.append(item);
      if (list.childElementCount > 40) list.firstElementChild.remove();
      window.ticks = count;
    }, 1000 / 60);`;
  return page('<p id="clock">It is now.</p><div id="list"></div>', script);
}

/** Ten thousand text nodes: empty ones, and words cut into letters. */
function splitNodes(): string {
  const script = `
    const cut = (element) => {
      const text = element.textContent;
      element.textContent = '';
      for (const letter of text) element.append(document.createTextNode(letter), document.createTextNode(''));
    };
    document.querySelectorAll('p').forEach(cut);`;
  const paragraphs = Array.from({ length: 60 }, (_, index) => `<p>${filler(index)}</p>`);
  return page(paragraphs.join('\n'), script);
}

/** A page that breaks its own things and whatever it can reach. */
function throwing(): string {
  const script = `
    const fail = () => { throw new Error('this page throws'); };
    for (const type of ['click', 'scroll', 'mouseup', 'pointerdown', 'message', 'navigate'])
      addEventListener(type, fail, true);
    new MutationObserver(fail).observe(document, { childList: true, subtree: true });
    setInterval(fail, 50);
    setInterval(() => document.body.append(document.createElement('i')), 100);
    Node.prototype.normalize = fail;
    Range.prototype.toString = fail;
    Document.prototype.createTreeWalker = fail;
    Element.prototype.getBoundingClientRect = fail;
    Array.prototype.map = fail;
    String.prototype.normalize = fail;
    JSON.parse = fail;
    Promise.prototype.then = Promise.prototype.then;
    Object.defineProperty(Object.prototype, 'speaker', { get: () => 'Nobody', configurable: true });`;
  const names = [
    'addEventListener',
    'querySelectorAll',
    'styleSheets',
    'readyState',
    'body',
    'documentElement',
  ];
  const images = names.map((name) => `<img name="${name}">`).join('');
  return page(`<p>Nothing works here.</p>${images}`, script);
}

/** A million text nodes, each an element of its own; the last claim lies far past what is read. */
function millionNodes(): string {
  const script = `
    const box = document.getElementById('box');
    for (let row = 0; row < 1000; row += 1) {
      const line = document.createElement('p');
      for (let at = 0; at < 1000; at += 1) line.append(document.createTextNode('w' + at + ' '));
      box.append(line);
    }`;
  return page('<div id="box"></div>', script);
}

/** Shadow trees in shadow trees, three in each: three thousand of them. */
function shadowTrees(): string {
  const script = `
    let left = 3000;
    const grow = (hosts) => {
      const next = [];
      for (const host of hosts) {
        if (left <= 0) break;
        left -= 1;
        const root = host.attachShadow({ mode: 'open' });
        root.append(document.createElement('slot'));
        for (let at = 0; at < 3; at += 1) {
          const inner = document.createElement('div');
          inner.append('Tree ' + left + ' says nothing of note to anybody here.');
          root.append(inner);
          next.push(inner);
        }
      }
      return next;
    };
    let hosts = [document.getElementById('host')];
    while (left > 0) hosts = grow(hosts);`;
  return page('<div id="host"></div>', script);
}

/** Text that is another one whenever it is looked at, and runs from its marks. */
function restless(): string {
  const script = `
    const claims = ${JSON.stringify([HEAVY_MARKS.first, HEAVY_MARKS.last])};
    const box = document.getElementById('box');
    let turn = 0;
    setInterval(() => {
      turn += 1;
      box.firstChild.data = claims[turn % 2];
      window.ticks = turn;
    }, 15);`;
  return page('<p id="box">It begins here.</p>', script);
}
