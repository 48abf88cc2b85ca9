import type { Notice } from '../core/notice.ts';
import type { Passage } from '../core/passage.ts';
import { createReader, type Bounds, type PassageChange, type Reader } from './reader.ts';

/** A reader of the test's own page, and what it has told so far. */
export interface Watched {
  reader: Reader;
  changes: PassageChange[];
  /** What could not be read of the page as it is now. */
  notices(): Notice[];
  faults: unknown[];
  /** All passages in reading order. */
  passages(): Passage[];
  texts(): string[];
  /** Resolves when the page as it is now has been read and reported. */
  settled(): Promise<void>;
  stop(): void;
}

/** Starts reading the document that the test runs in, and waits until it has been read. */
export async function readPage(body?: string, bounds?: Bounds): Promise<Watched> {
  if (body !== undefined) setPage(body);
  const activation = new AbortController();
  const changes: PassageChange[] = [];
  const faults: unknown[] = [];
  let notices: Notice[] = [];
  let readings = 0;
  const waiting = new Set<{ from: number; resolve: () => void }>();
  const reader = createReader({
    root: document,
    signal: activation.signal,
    onChange: (change) => changes.push(change),
    onFault: (error) => faults.push(error),
    onIdle(now) {
      notices = now;
      readings += 1;
      for (const one of waiting) {
        if (readings <= one.from) continue;
        waiting.delete(one);
        one.resolve();
      }
    },
    ...(bounds && { bounds }),
  });
  const passages = () => reader.order().map((id) => reader.passage(id)!);
  const settled = async () => {
    // A touch of our own makes sure that there is something to wait for.
    document.body.append(document.createComment('touched'));
    await new Promise<void>((resolve) => waiting.add({ from: readings, resolve }));
  };
  await settled();
  return {
    ...{ reader, changes, faults, passages, settled },
    notices: () => notices,
    texts: () => passages().map(({ text }) => text),
    stop: () => activation.abort(),
  };
}

/** Replaces the test page's body. Fixtures are our own; nothing of them runs. */
export function setPage(body: string): void {
  const page = new DOMParser().parseFromString(body, 'text/html');
  document.body.replaceChildren(...page.head.childNodes, ...page.body.childNodes);
}
