import type { Phrase } from './program.ts';

/** Words of a claim's phrases, and what they are heard as. */
export interface Mishearing {
  words: Phrase;
  as: Phrase;
}

/** The phrases that a mishearing changes, changed by each that does. */
export function hearAs(phrases: Phrase[], mishearings: Mishearing[]): Phrase[] {
  return phrases.flatMap((phrase) =>
    mishearings.flatMap(({ words, as }) => {
      const at = placeOf(words, phrase);
      return at < 0 ? [] : [phrase.toSpliced(at, words.length, ...as)];
    }),
  );
}

function placeOf(words: Phrase, phrase: Phrase): number {
  for (let at = 0; at + words.length <= phrase.length; at += 1) {
    if (words.every((word, index) => typeof word === 'number' && word === phrase[at + index])) {
      return at;
    }
  }
  return -1;
}
