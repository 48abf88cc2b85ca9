import { InputError } from './fault.ts';
import { ClosedError, OutputError, type Io } from './io.ts';
import { UsageError } from './options.ts';
import { printable } from './printable.ts';

/** One of the things that `onrecord` does. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** What `--help` prints. */
  usage: string;
  /**
   * Runs the command and gives the exit code.
   * @throws UsageError, InputError before anything is printed.
   */
  run(argv: string[], io: Io): Promise<number>;
}

const FAILED = 1;
const BAD_INPUT = 2;

/** Runs the command named by the first argument; gives the exit code. */
export async function runCli(
  commands: Readonly<Record<string, Command>>,
  [name, ...argv]: string[],
  io: Io,
): Promise<number> {
  try {
    if (name === undefined || ['help', '--help', '-h'].includes(name)) {
      const about = argv[0] !== undefined && named(commands, argv[0]);
      await io.out(about ? about.usage : overview(commands));
      return 0;
    }
    const command = named(commands, name);
    if (!command) {
      io.err(
        `onrecord: expected one of ${Object.keys(commands).join(', ')}, found "${printable(name)}"`,
      );
      return BAD_INPUT;
    }
    if (asksForHelp(argv)) {
      await io.out(command.usage);
      return 0;
    }
    return await command.run(argv, io);
  } catch (error) {
    return explainFailure(error, name ?? '', io);
  }
}

function named(commands: Readonly<Record<string, Command>>, name: string): Command | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

function asksForHelp(argv: string[]): boolean {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function overview(commands: Readonly<Record<string, Command>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
  );
  return [
    'Usage: onrecord COMMAND …',
    '',
    ...lines,
    '',
    'onrecord COMMAND --help tells more.',
  ].join('\n');
}

/** @throws what is a fault of the command itself. */
function explainFailure(error: unknown, name: string, io: Io): number {
  if (error instanceof ClosedError) return 0;
  if (error instanceof OutputError) {
    io.err(`onrecord ${name}: the output could not be written: ${error.message}`);
    return FAILED;
  }
  if (error instanceof UsageError) {
    io.err(`onrecord ${name}: ${printable(error.message)}`);
    io.err(`onrecord ${name} --help tells how it is called.`);
    return BAD_INPUT;
  }
  if (!(error instanceof InputError)) throw error;
  for (const line of error.lines) io.err(line);
  return BAD_INPUT;
}
