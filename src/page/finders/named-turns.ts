import type { Label, TurnFinder } from './finder.ts';
import { isCapitals, isFullName, readName } from './names.ts';

/** `TRUMP:`, `MR. MUSK:`, `Donald J. Trump (by video):`. */
const COLON = /^([^:\n]{1,100}?)\s*:(?=\s|$)\s*/;
/** `The President.` in bold, as official papers write. */
const FULL_STOP = /^([^.\n]{2,60}(?:\b\p{Lu}\.[^.\n]{2,40}){0,3})\.(?=\s|$)\s*/u;
/** `Q    And what about …`: a reporter's question, in a transcript that names the others. */
const QUESTION = /^(?:(Q|A)(?:[:.]\s+|\u00a0\s*|\s{2,})|(Q)\s+(?=\p{Lu}))/u;

/**
 * Transcripts whose turns begin with a name and a colon, in a paragraph, a line or `pre`.
 *
 * Capitals say most: one voice twice, or two voices in a short exchange. Bold takes a third label.
 */
export const namedTurns: TurnFinder = {
  name: 'named-turns',
  label: ({ text, strong }) =>
    question(text, strong) ?? colon(text, strong) ?? fullStop(text, strong),
  judge(labels) {
    const capitals = count('capitals', labels);
    const strong = count('strong', labels);
    const plain = count('plain', labels);
    const areCapitals = mostOf(capitals) >= 2 || capitals.size === 2;
    const areStrong = totalOf(strong) >= 3 && mostOf(strong) >= 2;
    const arePlain = isConversation(plain);
    if (!areCapitals && !areStrong && !arePlain) return undefined;
    return ({ style, speaker = '' }) => {
      if (style === 'capitals') return areCapitals;
      if (style === 'strong') return areStrong;
      // A question without a name means nothing by itself: many pages answer questions.
      if (style === 'question') return true;
      return arePlain && (isFullName(speaker) || (plain.get(speaker) ?? 0) > 1);
    };
  },
};

function question(text: string, strong: number): Label | undefined {
  const match = QUESTION.exec(text) ?? (strong === 1 ? /^(Q|A)\s+/.exec(text) : null);
  const speaker = match?.[1] ?? match?.[2];
  return match && speaker ? { speaker, words: match[0].length, style: 'question' } : undefined;
}

function colon(text: string, strong: number): Label | undefined {
  const match = COLON.exec(text);
  const speaker = match && readName(match[1]!);
  if (!speaker) return undefined;
  const isStrong = strong >= match[1]!.trimEnd().length;
  const style = isCapitals(speaker) ? 'capitals' : isStrong ? 'strong' : 'plain';
  return { speaker, words: match[0].length, style };
}

/** Only in bold or italics: any sentence ends in a full stop. */
function fullStop(text: string, strong: number): Label | undefined {
  const match = strong > 0 ? FULL_STOP.exec(text.slice(0, strong + 2)) : null;
  const speaker = match && strong <= match[0].trimEnd().length ? readName(match[1]!) : undefined;
  return speaker ? { speaker, words: match![0].length, style: 'strong' } : undefined;
}

/** How often each voice has a label of a style. */
function count(style: string, labels: Label[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { style: own, speaker } of labels) {
    if (own === style && speaker) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return counts;
}

const totalOf = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
const mostOf = (counts: Map<string, number>) => Math.max(0, ...counts.values());

/** Plain letters take two voices that come again, or full names throughout. */
function isConversation(counts: Map<string, number>): boolean {
  const areNames = [...counts.keys()].every(isFullName);
  const repeated = [...counts.values()].filter((times) => times > 1).length;
  return totalOf(counts) >= 3 && repeated >= (areNames ? 1 : 2);
}
