import type { ReadDocument } from './document.ts';
import { PlacedText } from './placed-text.ts';

/** `TRUMP: …`, `MR. MUSK: …`, `Kamala Harris: …`: a name and a colon at the start of a line. */
const LABEL = /^\s{0,20}(\p{Lu}[\p{L}.'’-]{0,30}(?: [\p{Lu}(][\p{L}.'’()-]{0,30}){0,5}):\s+(?=\S)/u;
/** Names that come again this often make a transcript of a text. */
const FEWEST_TURNS = 2;

export interface NumberedLine {
  line: number;
  text: string;
}

/**
 * Paragraphs of lines as passages: turns of speech where lines begin with names that come again, else
 * prose. (The extension's own reader looks at a page's layout too; a file has none.)
 */
export function readParagraphs(paragraphs: readonly NumberedLine[][]): ReadDocument {
  const speakers = speakersOf(paragraphs.flat());
  const document: ReadDocument = [];
  let speaker: string | undefined;
  for (const paragraph of paragraphs) {
    let placed = new PlacedText();
    const close = () => {
      if (placed.isEmpty) return;
      const who = speaker && { speaker };
      document.push({ placed, kind: speaker ? 'speech' : 'prose', ...who });
      placed = new PlacedText();
    };
    for (const { line, text } of paragraph) {
      const label = LABEL.exec(text);
      const isTurn = label !== null && speakers.has(label[1]!);
      if (isTurn) {
        close();
        speaker = label[1]!;
      }
      placed.add(isTurn ? text.slice(label[0].length) : text, line);
    }
    close();
  }
  return document;
}

/** The names at the start of lines, where some of them come again; else none. */
function speakersOf(lines: readonly NumberedLine[]): Set<string> {
  const times = new Map<string, number>();
  for (const { text } of lines) {
    const name = LABEL.exec(text)?.[1];
    if (name) times.set(name, (times.get(name) ?? 0) + 1);
  }
  const most = Math.max(0, ...times.values());
  return new Set(most >= FEWEST_TURNS ? times.keys() : []);
}
