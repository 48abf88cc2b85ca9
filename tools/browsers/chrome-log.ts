import type { BrowserContext } from 'playwright';

/** Collects what pages and workers write to the console: "address: text". */
export function runtimeLog(context: BrowserContext): string[] {
  const lines: string[] = [];
  context.on('console', (message) => {
    lines.push(`${message.location().url}: ${message.text()}`);
  });
  context.on('weberror', (event) => {
    lines.push(`${event.page()?.url() ?? ''}: ${event.error().message}`);
  });
  return lines;
}
