import { UNKNOWN, type Lookup } from '../match/vocabulary.ts';

/** Stands for the space before a word. */
const SPACE = '\u2581';
/** No piece is longer. */
const LONGEST = 16;

/**
 * Opens the cutter of texts into pieces: of all ways to cut, the one whose pieces are likeliest.
 * @param lookup a piece's number.
 * @param scores for each piece the logarithm of its likelihood.
 * @returns the numbers of the pieces, at most `most`; characters that no piece has are left out.
 */
export function openPieces(
  lookup: Lookup,
  scores: Float32Array,
): (text: string, most: number) => number[] {
  return (text, most) => {
    // A piece has two characters on average; what lies far behind the last piece read is not looked at.
    const plain = text
      .slice(0, most * LONGEST)
      .normalize('NFKC')
      .trim();
    if (!plain) return [];
    return bestCut(SPACE + plain.replace(/\s+/gu, SPACE), lookup, scores).slice(0, most);
  };
}

function bestCut(text: string, lookup: Lookup, scores: Float32Array): number[] {
  const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY);
  const piece = new Int32Array(text.length + 1).fill(UNKNOWN);
  const from = new Int32Array(text.length + 1);
  best[0] = 0;
  for (let start = 0; start < text.length; start += 1) {
    const end = Math.min(text.length, start + LONGEST);
    let found = false;
    for (let stop = start + 1; stop <= end; stop += 1) {
      const id = lookup(text.slice(start, stop));
      if (id === UNKNOWN) continue;
      found = true;
      const score = best[start]! + scores[id]!;
      if (score >= best[stop]!) {
        best[stop] = score;
        piece[stop] = id;
        from[stop] = start;
      }
    }
    // A character that starts no piece is stepped over.
    if (!found && best[start]! > best[start + 1]!) {
      best[start + 1] = best[start]!;
      piece[start + 1] = UNKNOWN;
      from[start + 1] = start;
    }
  }
  return pathTo(text.length, piece, from);
}

function pathTo(end: number, piece: Int32Array, from: Int32Array): number[] {
  const path: number[] = [];
  for (let at = end; at > 0; at = from[at]!) {
    if (piece[at] !== UNKNOWN) path.push(piece[at]!);
  }
  return path.reverse();
}
