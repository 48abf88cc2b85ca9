import { runCli } from './cli.ts';
import { annotateCommand } from './commands/annotate.ts';
import { approveCommand } from './commands/approve.ts';
import { auditCommand } from './commands/audit.ts';
import { checkCommand } from './commands/check.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { followCommand } from './commands/follow.ts';
import { importCommand } from './commands/import.ts';
import { keysCommand } from './commands/keys.ts';
import { listCommand } from './commands/list.ts';
import { matchCommand } from './commands/match.ts';
import { newCommand } from './commands/new.ts';
import { previewCommand } from './commands/preview.ts';
import { publishCommand } from './commands/publish.ts';
import { refreshCommand } from './commands/refresh.ts';
import { retractCommand } from './commands/retract.ts';
import { schemaCommand } from './commands/schema.ts';
import { statsCommand } from './commands/stats.ts';
import { verifyCommand } from './commands/verify.ts';
import { processIo } from './io.ts';

const COMMANDS = {
  new: newCommand,
  check: checkCommand,
  approve: approveCommand,
  retract: retractCommand,
  match: matchCommand,
  annotate: annotateCommand,
  explain: explainCommand,
  import: importCommand,
  export: exportCommand,
  follow: followCommand,
  preview: previewCommand,
  audit: auditCommand,
  list: listCommand,
  stats: statsCommand,
  schema: schemaCommand,
  keys: keysCommand,
  publish: publishCommand,
  refresh: refreshCommand,
  verify: verifyCommand,
};

process.exitCode = await runCli(COMMANDS, process.argv.slice(2), processIo());
