import { check } from './check.ts';

const USAGE = `Usage: onrecord check [FILES]

  check   reads claims/, checks each file against the schema and the rules,
          and runs its examples through the matcher`;

const print = (line: string) => process.stdout.write(`${line}\n`);
const [command, ...rest] = process.argv.slice(2);

if (command === 'check') {
  process.exitCode = check('claims', rest, print);
} else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = command === undefined || command === 'help' ? 0 : 2;
}
