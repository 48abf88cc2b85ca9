/** What transcribers put between the words, in round or square brackets: `(Laughs.)`, `[sic]`. */
const DIRECTION =
  /[([](?:(?:general|more|loud|scattered|cheers and|laughter and|audience) )?(?:laughs?|laughter|laughing|chuckles?|applause|cheers|cheering|boos|booing|sighs?|pauses?|sic|inaudible|unintelligible|indiscernible|cross-?talk|off[- ]mike|ph|phonetic|music|coughs?|gestures?)\b[^()[\]]{0,24}[)\]]/gi;
/** Signs that only part a direction from the words around it: `— (laughs) —`. */
const DASHES = /([—–]|--)( +)([—–]|--)/g;

/**
 * A text with spaces in the place of its stage directions: they are not said, and what is said goes
 * on over them. One character stands for one, so that offsets hold.
 */
export function withoutDirections(text: string): string {
  if (!/[([]/.test(text)) return text;
  const blank = (found: string) => ' '.repeat(found.length);
  const spoken = text.replace(DIRECTION, blank);
  return spoken === text ? text : spoken.replace(DASHES, blank);
}
