import type { ImportedClaim } from '../../src/core/imported/types.ts';
import { STOP_WORDS } from '../../src/core/imported/stop-words.ts';
import { withNeighbours, type Material } from './material.ts';
import { between, pick, seeded, type Random } from './random.ts';

const CLAIMS = 19_250;
const LINES = 2018;
const WORDS = 22_000;
const SPEAKERS = 900;
const ON_STAGE = 10;
const SYLLABLES =
  'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu bra cle dri flo gru plu sta tri'.split(
    ' ',
  );
const ENDINGS = ['', '', '', 's', 'ed', 'ing', 'er', 'ness', 'ly'];
/** Words of a text that say nothing of its matter, and those that are numbers. */
const STOP_SHARE = 0.45;
const NUMBER_SHARE = 0.03;
/** Lines that repeat a claim, so that there is something to find. */
const REPEATED_SHARE = 0.1;

/** Claims and a debate of invented words, as many as there are real ones; the same for one seed. */
export function syntheticMaterial(seed = 1, claimCount = CLAIMS, lineCount = LINES): Material {
  const random = seeded(seed);
  const words = zipfWords(random);
  const speakers = Array.from({ length: SPEAKERS }, () => nameOf(random));
  const claims = Array.from({ length: claimCount }, (_, at) =>
    claimOf(random, `s${at}`, words, pick(random, speakers)),
  );
  const onStage = speakers.slice(0, ON_STAGE);
  const lines = Array.from({ length: lineCount }, () => ({
    speaker: pick(random, onStage),
    text:
      random() < REPEATED_SHARE
        ? retold(random, pick(random, claims).text)
        : sentenceOf(random, words, between(random, 3, 27)),
  }));
  return {
    name: `${lineCount} invented lines against ${claimCount} invented claims`,
    claims,
    lines: lines.map((_, at) => withNeighbours(lines, at, '2019-07-30')),
    quality: [],
  };
}

/** A word that nobody has said before, most likely. */
export function inventedWord(random: Random): string {
  const syllables = Array.from({ length: between(random, 2, 4) }, () => pick(random, SYLLABLES));
  return syllables.join('') + pick(random, ENDINGS);
}

/** Words drawn as often as in speech: the n-th most common one n times less than the first. */
function zipfWords(random: Random): () => string {
  const vocabulary = Array.from({ length: WORDS }, () => inventedWord(random));
  // A few ranks above the first soften the top, as the commonest words are stop words here.
  const softened = 25;
  const most = Math.log((WORDS + softened) / softened);
  return () => {
    const rank = Math.floor(softened * (Math.exp(random() * most) - 1));
    return vocabulary[Math.min(rank, WORDS - 1)]!;
  };
}

const STOP_WORD_LIST = [...STOP_WORDS];

function sentenceOf(random: Random, words: () => string, length: number): string {
  const said = Array.from({ length }, () => {
    const kind = random();
    if (kind < STOP_SHARE) return pick(random, STOP_WORD_LIST);
    return kind < STOP_SHARE + NUMBER_SHARE ? `${between(random, 2, 400)}` : words();
  });
  return `${capital(said.join(' '))}.`;
}

function claimOf(random: Random, id: string, words: () => string, speaker: string): ImportedClaim {
  const text = sentenceOf(random, words, between(random, 8, 30));
  const year = between(random, 2008, 2020);
  const month = between(random, 1, 12).toString().padStart(2, '0');
  const day = between(random, 1, 28).toString().padStart(2, '0');
  return {
    id,
    text,
    title: `${capital(speaker)} on ${retold(random, text)}`,
    speaker,
    published: `${year}-${month}-${day}`,
    verdict: 'false',
  };
}

/** About half of the words, in their order. */
function retold(random: Random, text: string): string {
  const kept = text.split(' ').filter(() => random() < 0.55);
  return kept.length > 0 ? kept.join(' ') : text;
}

function nameOf(random: Random): string {
  return `${capital(inventedWord(random))} ${capital(inventedWord(random))}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
