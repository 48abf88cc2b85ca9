import type { BrowserContext, ConsoleMessage, Worker } from 'playwright';

/** Collects what pages and workers write to the console: "address: text". */
export function runtimeLog(context: BrowserContext): string[] {
  const lines: string[] = [];
  const keep = (message: ConsoleMessage) =>
    lines.push(`${message.location().url}: ${message.text()}`);
  const listen = (worker: Worker) => worker.on('console', keep);
  context.on('console', keep);
  context.on('weberror', (event) => lines.push(`${event.page()?.url()}: ${event.error().message}`));
  context.serviceWorkers().forEach(listen);
  context.on('serviceworker', listen);
  return lines;
}
