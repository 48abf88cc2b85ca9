import { rmSync } from 'node:fs';
import { resolve } from 'node:path';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What is half written: gone when the process ends before it is done. */
const paths = new Set<string>();
let isListening = false;

/**
 * Has a file or a folder removed when the process ends before it is let go: after a signal, too.
 * @returns lets it go; it is not removed by that.
 */
export function removedAtEnd(path: string): () => void {
  const whole = resolve(path);
  paths.add(whole);
  if (!isListening) listen();
  return () => {
    paths.delete(whole);
    // A signal that came during work without a rest is told two turns later at most.
    setImmediate(() => setImmediate(unlistenIfDone));
  };
}

function listen(): void {
  isListening = true;
  process.on('exit', removeAll);
  for (const signal of SIGNALS) process.on(signal, end);
}

function unlistenIfDone(): void {
  if (paths.size === 0) unlisten();
}

function unlisten(): void {
  isListening = false;
  process.off('exit', removeAll);
  for (const signal of SIGNALS) process.off(signal, end);
}

/** Removes all and lets the signal do what it does: whoever started the command sees what ended it. */
function end(signal: NodeJS.Signals): void {
  removeAll();
  unlisten();
  process.kill(process.pid, signal);
}

function removeAll(): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
  paths.clear();
}
