import { runCli } from './cli.ts';
import { annotateCommand } from './commands/annotate.ts';
import { approveCommand } from './commands/approve.ts';
import { checkCommand } from './commands/check.ts';
import { explainCommand } from './commands/explain.ts';
import { matchCommand } from './commands/match.ts';
import { retractCommand } from './commands/retract.ts';
import { processIo } from './io.ts';

const COMMANDS = {
  check: checkCommand,
  approve: approveCommand,
  retract: retractCommand,
  match: matchCommand,
  annotate: annotateCommand,
  explain: explainCommand,
};

process.exitCode = await runCli(COMMANDS, process.argv.slice(2), processIo());
