import type { Label, TurnFinder } from './finder.ts';
import { isCapitals, isFullName, readName } from './names.ts';

/** `TRUMP:`, `MR. MUSK:`, `Donald J. Trump (by video):`. */
const COLON = /^([^:\n]{1,100}?)\s*:(?=\s|$)\s*/;
/** `The President.` in bold, as official papers write. */
const FULL_STOP = /^([^.\n]{2,60}(?:\b\p{Lu}\.[^.\n]{2,40}){0,3})\.(?=\s|$)\s*/u;
/** `Q    And what about …`: a reporter's question, in a transcript that names the others. */
const QUESTION = /^(?:(Q|A)(?:[:.]\s+|\u00a0\s*|\s{2,})|(Q)\s+(?=\p{Lu}))/u;

/** Labels of one voice: kept apart by how they are written. */
const STYLES = ['capitals', 'strong', 'plain'] as const;

/** Transcripts whose turns begin with a name and a colon, in a paragraph, a line or `pre`. */
export const namedTurns: TurnFinder = {
  name: 'named-turns',
  label: ({ text, strong }) =>
    question(text, strong) ?? colon(text, strong) ?? fullStop(text, strong),
  accept(labels) {
    const accepted = new Set(STYLES.flatMap((style) => acceptStyle(style, labels)));
    if (accepted.size === 0) return [];
    // A question without a name means nothing by itself: many pages answer questions.
    return labels.filter((label) => accepted.has(label) || label.style === 'question');
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

/**
 * Capitals say most: one voice twice, or two voices in a short exchange. Bold takes a third label,
 * plain letters also two voices that come again, or full names throughout.
 */
function acceptStyle(style: (typeof STYLES)[number], all: Label[]): Label[] {
  const labels = all.filter((label) => label.style === style);
  const counts = new Map<string, number>();
  for (const { speaker } of labels) counts.set(speaker!, (counts.get(speaker!) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const repeats = [...counts.values()].filter((count) => count > 1).length;
  if (style === 'capitals') return most >= 2 || counts.size === 2 ? labels : [];
  if (style === 'strong') return labels.length >= 3 && most >= 2 ? labels : [];
  const areNames = [...counts.keys()].every(isFullName);
  if (labels.length < 3 || most < 2 || (repeats < 2 && !areNames)) return [];
  return labels.filter(({ speaker }) => counts.get(speaker!)! > 1 || isFullName(speaker!));
}
