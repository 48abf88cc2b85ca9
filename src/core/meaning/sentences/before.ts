/** A sentence that may stand before another one. */
export interface Earlier {
  text: string;
  speaker: string | undefined;
}

/** Most sentences before one that are read with it. */
const MOST = 2;
/** So many are looked back over: courtesies tell nothing of what follows. */
const FARTHEST = 4;

/**
 * The one or two sentences that a sentence is read after. In prose those of its text; in speech the
 * same speaker's, or the question of another that it answers. A bare courtesy is passed over.
 * @param earlier the sentences before it, the nearest last
 */
export function beforeOf(
  earlier: readonly Earlier[],
  kind: 'prose' | 'speech',
  speaker: string | undefined,
): string | undefined {
  const found: string[] = [];
  for (const one of earlier.slice(-FARTHEST).reverse()) {
    if (found.length === MOST) break;
    if (isCourtesy(one.text)) continue;
    const isOwn = kind === 'prose' || one.speaker === speaker;
    if (isOwn || isQuestion(one.text)) found.unshift(one.text.trim());
    if (!isOwn) break;
  }
  return found.length > 0 ? found.join(' ') : undefined;
}

function isQuestion(text: string): boolean {
  return /\?["”’)\]]*\s*$/.test(text);
}

/** Words of which a courtesy is made: `Thank you very much, Madam Speaker.` */
const COURTESIES = new Set(
  (
    'thank thanks you very much so again all both everyone everybody good morning afternoon evening night hello hi ' +
    'welcome please next one yes no yeah okay ok right well sir madam mr mrs ms president speaker chairman senator ' +
    "governor secretary go ahead sure of course absolutely great and the is it i a to it's we be back applause " +
    'laughter cheering music indeed really oh hey folks ladies gentlemen'
  ).split(' '),
);
const LONGEST_COURTESY = 9;

/** Is nothing said but a greeting, thanks or a yes? */
export function isCourtesy(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return words.length <= LONGEST_COURTESY && words.every((word) => COURTESIES.has(word));
}
