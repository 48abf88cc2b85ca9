import { LONGEST_CAPTION } from './spoken.ts';

/** Words of one voice in a cue. */
export interface CuePart {
  speaker?: string;
  text: string;
}

/** Characters of a cue that are looked at, its tags included. */
const LONGEST_CUE = 4 * LONGEST_CAPTION;
const LONGEST_NAME = 80;

const PIECES = /<([^<>]*)>|&(amp|lt|gt|nbsp|lrm|rlm|quot|#39);|([^<&]+|[<&])/g;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['quot', '"'],
  ['#39', "'"],
]);
const VOICE = /^v(?:\.[^\s]*)?[\s]+([^]+)$/;

/**
 * A WebVTT cue's text without its tags, by the voices (`<v Name>`) that speak it. Classes, ruby,
 * languages and the times of single words (`<00:01.000>`) are passed over.
 */
export function readCue(cue: string): CuePart[] {
  const parts: CuePart[] = [];
  let speaker: string | undefined;
  const say = (text: string) => {
    const last = parts.at(-1);
    if (last && last.speaker === speaker) last.text += text;
    else parts.push({ text, ...(speaker !== undefined && { speaker }) });
  };
  for (const [, tag, entity, text] of cue.slice(0, LONGEST_CUE).matchAll(PIECES)) {
    if (text !== undefined) say(text);
    else if (entity !== undefined) say(ENTITIES.get(entity) ?? '');
    else if (tag === '/v') speaker = undefined;
    else speaker = voiceIn(tag ?? '') ?? speaker;
  }
  return parts.filter((part) => part.text.trim() !== '');
}

function voiceIn(tag: string): string | undefined {
  const name = VOICE.exec(tag)?.[1]?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  return name === '' ? undefined : name;
}
