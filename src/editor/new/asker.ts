import * as v from 'valibot';
import { InputError } from '../fault.ts';
import { describeIssue } from '../issue.ts';

/** Something that an editor is asked for, and what an answer may be. */
export interface Question<Answer> {
  words: string;
  /** Taken when the answer is an empty line; left out when it would not be an answer. */
  fallback?: string | undefined;
  schema: v.GenericSchema<string, Answer>;
}

/** Where answers come from, a line each, and where questions go. */
export interface Talk {
  lines: AsyncIterator<string, unknown>;
  say(line: string): void;
  /** Somebody sits there: a wrong answer is asked for again instead of ending the command. */
  isPatient: boolean;
}

/** The answer that leaves a fallback out. */
const NONE = '-';

/**
 * Asks until there is an answer.
 * @throws InputError when there are no more lines, or nobody to ask again.
 */
export async function ask<Answer>(talk: Talk, question: Question<Answer>): Promise<Answer> {
  const fallback = usable(question);
  for (;;) {
    talk.say(`${question.words}${fallback === undefined ? '' : ` [${fallback}]`}`);
    const next = await talk.lines.next();
    const given = next.done ? '' : next.value.trim();
    const answer = given === NONE ? '' : given === '' ? (fallback ?? '') : given;
    const result = v.safeParse(question.schema, answer);
    if (result.success) return result.output;
    const message = next.done
      ? 'expected an answer, found the end of the answers; nothing was written'
      : describeIssue(result.issues[0]);
    if (next.done || !talk.isPatient) throw new InputError([`${question.words} ${message}`]);
    talk.say(`  ${message}`);
  }
}

/** Asks for what may be missing. */
export function askIf<Answer>(
  talk: Talk,
  { schema, ...question }: Question<Answer>,
): Promise<Answer | undefined> {
  const nothing = v.pipe(
    v.string(),
    v.transform(() => undefined),
  );
  const either = v.lazy((answer): v.GenericSchema<string, Answer | undefined> =>
    answer === '' ? nothing : schema,
  );
  return ask(talk, { ...question, schema: either });
}

function usable<Answer>({ fallback, schema }: Question<Answer>): string | undefined {
  return fallback && v.is(schema, fallback) ? fallback : undefined;
}

/** Several answers on a line, with a sign between them. */
export function several<Item>(item: v.GenericSchema<string, Item>, sign = ',') {
  const split = (line: string) =>
    line
      .split(sign)
      .map((part) => part.trim())
      .filter(Boolean);
  return v.pipe(v.string(), v.transform(split), v.array(item));
}

/** One of some known names. */
export function known(names: readonly string[], what: string) {
  const list = names.join(', ') || 'there are none yet';
  return v.pipe(
    v.string(),
    v.check((name) => names.includes(name), `expected ${what} (${list})`),
  );
}
