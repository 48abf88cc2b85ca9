import { SHEETS, type Cell } from './sheets.ts';
import './sheet.css';

// `sheet.html?of=panel-list&width=320`: many pictures on one page, each in a frame of its own, so that
// each has the width it is to be judged at. What is taller than a window goes on beside it.

/** How much of the sidebar a reader sees on a small screen without scrolling. */
const FOLD = 720;
/** A page that is longer is cut: by then it has shown what there is to see. */
const MOST_PARTS = 8;

const asked = new URLSearchParams(location.search);
const width = Number(asked.get('width') ?? 320);

function addressOf({ query }: Cell): string {
  const settings = ['scheme', 'lang', 'text'].flatMap((name) => {
    const value = asked.get(name);
    return value === null ? [] : [`&${name}=${value}`];
  });
  return `index.html?${query}${settings.join('')}`;
}

function frameOf(cell: Cell, height: number): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = addressOf(cell);
  frame.width = String(width);
  frame.height = String(height);
  return frame;
}

/** A frame loads anew wherever it is put: each part of a page has its own. */
function hang(frame: HTMLIFrameElement): { caption: HTMLElement; part: HTMLElement } {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  const part = document.createElement('div');
  part.className = 'part';
  part.style.inlineSize = `${width}px`;
  part.append(frame);
  figure.append(caption, part);
  document.body.append(figure);
  return { caption, part };
}

/** Waits until all is drawn. */
async function drawnIn(frame: HTMLIFrameElement): Promise<HTMLElement> {
  for (;;) {
    const root = frame.contentDocument?.documentElement;
    if (root?.dataset.drawn !== undefined) {
      // No scroll bars: the frame gets the height of all that is in it, or is cut.
      root.style.overflow = 'hidden';
      return root;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function draw(cell: Cell): Promise<void> {
  const first = frameOf(cell, FOLD);
  const { caption, part } = hang(first);
  const { scrollHeight, scrollWidth } = await drawnIn(first);
  const height = cell.isWindow ? FOLD : scrollHeight;
  caption.append(`${cell.title} (${height} px)`, scrollWidth > width ? ' TOO WIDE' : '');
  first.height = String(height);
  part.style.blockSize = `${Math.min(FOLD, height)}px`;

  const parts = Math.min(MOST_PARTS, Math.ceil(height / FOLD));
  for (let at = 1; at < parts; at++) {
    const frame = frameOf(cell, height);
    frame.style.marginBlockStart = `${-at * FOLD}px`;
    const { caption, part } = hang(frame);
    caption.append('…');
    part.style.blockSize = `${Math.min(FOLD, height - at * FOLD)}px`;
    await drawnIn(frame);
  }
}

for (const cell of SHEETS[asked.get('of') ?? '']?.cells ?? []) await draw(cell);
document.documentElement.dataset.drawn = '';
