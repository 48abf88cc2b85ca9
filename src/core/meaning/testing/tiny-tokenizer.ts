import { TINY } from './tiny-model.ts';

const WORDS = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'a', 'b', '##c', 'the', 'bridge', ':', '|', '.'];

/** A `tokenizer.json` of BERT's kind with a vocabulary of its own. */
export function tokenizerJson(tokens: readonly string[]) {
  return {
    version: '1.0',
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])) as Record<string, unknown>,
    },
  };
}

/** One with as many tokens as the tiny model knows. */
export function tinyTokenizer() {
  const rest = Array.from({ length: TINY.vocabulary - WORDS.length }, (_, at) => `word${at}`);
  return tokenizerJson([...WORDS, ...rest]);
}
