import { parseArgs, type ParseArgsConfig } from 'node:util';
import * as v from 'valibot';
import { describeIssue } from './issue.ts';
import { daySchema } from './rows.ts';

/** A command that was called wrongly: the message says what was expected. */
export class UsageError extends Error {}

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads a command's options and other arguments.
 * @throws UsageError for an option that is unknown, has no value or an empty one, or is given twice.
 */
export function readOptions<const Options extends OptionsConfig>(argv: string[], options: Options) {
  const parsed = parseStrictly(argv, options);
  const given = new Set<string>();
  for (const token of parsed.tokens) {
    if (token.kind === 'positional' && token.value === '') {
      throw new UsageError('expected no empty argument');
    }
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (value === '') throw new UsageError(`${rawName}: expected a value, found none`);
    if (given.has(name) && !options[name]!.multiple) {
      throw new UsageError(`${rawName}: expected it once, found it twice`);
    }
    given.add(name);
  }
  return { ...parsed, given };
}

function parseStrictly<const Options extends OptionsConfig>(argv: string[], options: Options) {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new UsageError(message.split(/\.?\n|\. To specify/)[0]);
  }
}

/**
 * Refuses options that would change nothing: whoever gives them expects something of them.
 * @param why where they mean something, such as `for root keys`
 * @throws UsageError
 */
export function unused(given: ReadonlySet<string>, names: readonly string[], why: string): void {
  const found = names.find((name) => given.has(name));
  if (found !== undefined) throw new UsageError(`--${found}: expected it ${why} only`);
}

/** @throws UsageError when an option that a command cannot do without is missing. */
export function required(value: string | undefined, option: string): string {
  if (value) return value;
  throw new UsageError(`expected ${option}`);
}

/** @throws UsageError when there are arguments that belong to no option. */
export function noOthers(positionals: string[]): void {
  if (positionals.length > 0)
    throw new UsageError(`expected options only, found "${positionals[0]}"`);
}

/** @throws UsageError unless the value is a whole number from 1 to `most`. */
export function wholeNumber(value: string, option: string, most: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= most) return number;
  throw new UsageError(`${option}: expected a whole number from 1 to ${most}, found "${value}"`);
}

/** @throws UsageError unless the value is a day of the calendar. */
export function dayOption(value: string, option: string): string {
  const result = v.safeParse(daySchema, value);
  if (result.success) return value;
  throw new UsageError(`${option}: ${describeIssue(result.issues[0])}`);
}

/** @throws UsageError unless the value is one of those there are. */
export function oneOf<const Value extends string>(
  value: string,
  option: string,
  known: readonly Value[],
): Value {
  const found = known.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(`${option}: expected one of ${known.join(', ')}, found "${value}"`);
}
