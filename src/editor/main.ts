import { runCli } from './cli.ts';
import { annotateCommand } from './commands/annotate.ts';
import { checkCommand } from './commands/check.ts';
import { explainCommand } from './commands/explain.ts';
import { matchCommand } from './commands/match.ts';
import { processIo } from './io.ts';

const COMMANDS = {
  check: checkCommand,
  match: matchCommand,
  annotate: annotateCommand,
  explain: explainCommand,
};

process.exitCode = await runCli(COMMANDS, process.argv.slice(2), processIo());
