import { bytesInWords } from '../lines.ts';
import { whyNoJson, type Reading, type Value } from './items.ts';

/** The values of JSON Lines. A line that is none, or too long, is told and the others are read. */
export async function* fromLines(
  pieces: AsyncIterable<string>,
  { most }: Pick<Reading, 'most'>,
): AsyncGenerator<Value> {
  let at = 1;
  let pending: string[] = [];
  let length = 0;
  const close = (): Value | undefined => {
    const isLong = length > most;
    const text = isLong ? '' : pending.join('');
    pending = [];
    length = 0;
    return isLong
      ? { at, why: `expected at most ${bytesInWords(most)} on a line, found more` }
      : valueOf(text, at);
  };
  const add = (text: string) => {
    length += text.length;
    if (length > most) pending = [];
    else if (text !== '') pending.push(text);
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      add(piece.slice(from, end));
      from = end + 1;
      const value = close();
      if (value) yield value;
      at += 1;
    }
    add(piece.slice(from));
  }
  const last = close();
  if (last) yield last;
}

/** The value on a line; nothing for an empty one. */
function valueOf(line: string, at: number): Value | undefined {
  if (line.trim() === '') return undefined;
  try {
    return { at, value: JSON.parse(line) as unknown };
  } catch (error) {
    return { at, why: whyNoJson(error) };
  }
}
