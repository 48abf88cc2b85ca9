import { InputError } from './fault.ts';
import { ClosedError, OutputError, type Io } from './io.ts';
import { UsageError } from './options.ts';
import { printable, printableLines, printableName } from './printable.ts';

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
export async function runCli(commands: Commands, argv: string[], given: Io): Promise<number> {
  const io = safeIo(given);
  try {
    return await runNamed(commands, argv, io);
  } catch (error) {
    return explainFailure(error, argv[0], io);
  } finally {
    io.live?.('');
  }
}

type Commands = Readonly<Record<string, Command>>;

/** What comes from files, hosts, git and arguments may hold what a terminal obeys: none of it gets there. */
function safeIo(io: Io): Io {
  const { live } = io;
  return {
    out: (line) => io.out(printableLines(line)),
    err: (line) => {
      io.err(printableName(line));
    },
    ...(live && {
      live: (line) => {
        live(printableName(line));
      },
    }),
    now: () => io.now(),
  };
}

async function runNamed(commands: Commands, [name, ...argv]: string[], io: Io): Promise<number> {
  if (name === undefined) {
    await io.out(overview(commands));
    return 0;
  }
  if (['help', '--help', '-h'].includes(name)) {
    const [about, ...others] = argv;
    if (others.length > 0) throw new UsageError(`expected one command, found "${others[0]}" too`);
    await io.out(about === undefined ? overview(commands) : named(commands, about).usage);
    return 0;
  }
  const command = named(commands, name);
  if (!asksForHelp(argv)) return command.run(argv, io);
  await io.out(command.usage);
  return 0;
}

/** @throws UnknownCommand */
function named(commands: Commands, name: string): Command {
  if (Object.hasOwn(commands, name)) return commands[name]!;
  throw new UnknownCommand(`expected one of ${Object.keys(commands).join(', ')}, found "${name}"`);
}

class UnknownCommand extends Error {}

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

function explainFailure(error: unknown, name: string | undefined, io: Io): number {
  if (error instanceof ClosedError) return 0;
  const command = ['onrecord', name].filter(Boolean).join(' ');
  if (error instanceof UnknownCommand) {
    io.err(`onrecord: ${printable(error.message)}`);
    return BAD_INPUT;
  }
  if (error instanceof UsageError) {
    io.err(`${command}: ${printable(error.message)}`);
    io.err(`${command} --help tells how it is called.`);
    return BAD_INPUT;
  }
  if (error instanceof InputError) {
    for (const line of error.lines) io.err(line);
    return BAD_INPUT;
  }
  if (error instanceof OutputError) {
    io.err(`${command}: the output could not be written: ${error.message}`);
  } else if (isOfSystem(error)) {
    io.err(`${command}: ${error.message}`);
  } else {
    io.err(`${command}: a fault of onrecord itself: ${printable(String(error))}`);
    if (process.env.ONRECORD_TRACE) for (const line of traceOf(error)) io.err(line);
    else io.err('With ONRECORD_TRACE=1 in the environment it tells where: please report that.');
  }
  return FAILED;
}

/** The operating system refused something, and says what and of which file. */
function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function traceOf(error: unknown): string[] {
  return error instanceof Error ? (error.stack ?? '').split('\n').slice(1) : [];
}
