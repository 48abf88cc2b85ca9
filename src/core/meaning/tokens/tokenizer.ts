import * as v from 'valibot';
import { normalise } from './normalise.ts';

/** A `tokenizer.json` that is broken, or of another kind than BERT's. */
export class TokenizerFormatError extends Error {
  override name = 'TokenizerFormatError';
}

/** Cuts texts into the tokens of a vocabulary. */
export interface Tokenizer {
  /** How many tokens there are: their ids lie below. */
  readonly size: number;
  /** The mark before two texts, and the one behind each. */
  readonly first: number;
  readonly behind: number;
  /** A text's tokens, without marks: a mark's name in a text is read as its letters. */
  encode(text: string): number[];
}

const WITHIN = '##';

/** What is known of BERT's tokens: a file that says otherwise would be read wrongly. */
const file = v.object({
  normalizer: v.object({
    type: v.literal('BertNormalizer'),
    clean_text: v.literal(true),
    handle_chinese_chars: v.literal(true),
    strip_accents: v.nullish(v.literal(true)),
    lowercase: v.literal(true),
  }),
  pre_tokenizer: v.object({ type: v.literal('BertPreTokenizer') }),
  model: v.object({
    type: v.literal('WordPiece'),
    unk_token: v.string(),
    continuing_subword_prefix: v.literal(WITHIN),
    max_input_chars_per_word: v.pipe(v.number(), v.integer(), v.minValue(1)),
    // Not a record, which would leave out words like "constructor".
    vocab: v.custom<object>((value) => typeof value === 'object' && value !== null),
  }),
});

/** A run of letters, or one sign of punctuation; of ASCII's symbols all are punctuation. */
const WORD = /[\p{P}$+<=>^`|~]|[^\p{White_Space}\p{P}$+<=>^`|~]+/gu;

/**
 * Opens a `tokenizer.json` of BERT's uncased kind (WordPiece).
 * @throws TokenizerFormatError
 */
export function openTokenizer(json: unknown): Tokenizer {
  const read = v.safeParse(file, json);
  if (!read.success) {
    const [issue] = read.issues;
    throw new TokenizerFormatError(
      `tokenizer.json, at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`,
    );
  }
  const { vocab, unk_token: unknown, max_input_chars_per_word: most } = read.output.model;
  const vocabulary = readVocabulary(vocab);
  const mark = (name: string) => vocabulary.marks.get(name) ?? fail(`no token ${name}`);
  const piecesOf = openWordPieces(vocabulary, mark(unknown), most);
  return {
    size: vocabulary.size,
    first: mark('[CLS]'),
    behind: mark('[SEP]'),
    encode: (text) => {
      const ids: number[] = [];
      for (const [word] of normalise(text).matchAll(WORD)) piecesOf(word, ids);
      return ids;
    },
  };
}

interface Vocabulary {
  size: number;
  /** Tokens that begin a word, and those within one. */
  starts: ReadonlyMap<string, number>;
  within: ReadonlyMap<string, number>;
  marks: ReadonlyMap<string, number>;
  /** The most UTF-16 units of a token. */
  longest: number;
}

function readVocabulary(vocab: object): Vocabulary {
  const starts = new Map<string, number>();
  const within = new Map<string, number>();
  const marks = new Map<string, number>();
  const taken = new Set<number>();
  let longest = 0;
  const entries = Object.entries(vocab) as [string, unknown][];
  for (const [token, id] of entries) {
    if (!Number.isInteger(id) || (id as number) < 0 || (id as number) >= entries.length) {
      fail(`${token}: expected a number below ${entries.length}, found ${String(id)}`);
    }
    if (taken.has(id as number)) fail(`${token}: another token has the number ${String(id)}`);
    taken.add(id as number);
    longest = Math.max(longest, token.length);
    if (/^\[.+\]$/.test(token)) marks.set(token, id as number);
    else if (token.startsWith(WITHIN) && token.length > WITHIN.length)
      within.set(token.slice(WITHIN.length), id as number);
    else starts.set(token, id as number);
  }
  return { size: entries.length, starts, within, marks, longest };
}

/** Words whose pieces are held: most of a page's words come again. */
const MOST_HELD = 20_000;

/** Cuts a word into the longest pieces there are, from its start on; a word that cannot be is unknown. */
function openWordPieces({ starts, within, longest }: Vocabulary, unknown: number, most: number) {
  const held = new Map<string, readonly number[]>();
  const cut = (word: string): readonly number[] => {
    if (word.length > most && Array.from(word).length > most) return [unknown];
    const pieces: number[] = [];
    for (let from = 0; from < word.length;) {
      const known = from === 0 ? starts : within;
      let to = Math.min(word.length, from + longest);
      while (to > from && !known.has(word.slice(from, to))) to -= 1;
      if (to === from) return [unknown];
      pieces.push(known.get(word.slice(from, to))!);
      from = to;
    }
    return pieces;
  };
  return (word: string, into: number[]): void => {
    const whole = starts.get(word);
    if (whole !== undefined) {
      into.push(whole);
      return;
    }
    let pieces = held.get(word);
    if (!pieces) {
      pieces = cut(word);
      if (held.size >= MOST_HELD) held.clear();
      held.set(word, pieces);
    }
    into.push(...pieces);
  };
}

function fail(what: string): never {
  throw new TokenizerFormatError(`tokenizer.json: ${what}`);
}
