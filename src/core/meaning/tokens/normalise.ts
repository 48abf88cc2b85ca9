/**
 * A text as BERT's uncased vocabulary spells it: control characters gone, Chinese characters each a
 * word, accents off, small letters (BertNormalizer of the `tokenizers` library).
 */
export function normalise(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return (
    text
      .replace(REMOVED, '')
      .replace(CHINESE, ' $& ')
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      // Letter by letter, as the library does it: JavaScript gives a word's last sigma another form.
      .replaceAll('Σ', 'σ')
      .toLowerCase()
  );
}

const PLAIN = /^[ -~]*$/;
const REMOVED = /\ufffd|(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
const CHINESE =
  /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b820}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/gu;
