import type { Bidi } from './bidi.ts';

interface Entry {
  text: string | null;
  stackTrace?: { callFrames: { url: string }[] };
}

/** Collects what documents write to the console: "address: text". */
export async function firefoxLog(bidi: Bidi): Promise<string[]> {
  const lines: string[] = [];
  bidi.on('log.entryAdded', (params) => {
    const { text, stackTrace } = params as Entry;
    lines.push(`${stackTrace?.callFrames[0]?.url ?? ''}: ${text ?? ''}`);
  });
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  return lines;
}
