import { once } from 'node:events';
import { claimFileOf } from '../claim-file.ts';
import type { Command } from '../cli.ts';
import { LEXICAL, meaningFor } from '../meaning/option.ts';
import { readOptions, UsageError } from '../options.ts';
import { Progress } from '../progress.ts';
import { openBrowser } from '../preview/open-browser.ts';
import { startPreview } from '../preview/server.ts';

const USAGE = `Usage: onrecord preview CLAIM [--no-open] [--lexical]

Shows a claim's card as readers get it, on light and dark paper, narrow and wide, and its examples as
they would be marked. CLAIM is its name or its file. The page follows the file as it is saved; faults are
shown with file and line. It is served to this computer alone, until Ctrl+C.

  --no-open  say the address and open no browser
  --lexical  mark by shared words alone, without the second look that reads meaning`;

/** `onrecord preview`: a claim's card and examples, in a browser. */
export const previewCommand: Command = {
  summary: "shows a claim's card and its marked examples in a browser",
  usage: USAGE,
  run: async (argv, io) => {
    const { values, positionals } = readOptions(argv, {
      'no-open': { type: 'boolean', default: false },
      ...LEXICAL,
    });
    const [name, ...others] = positionals;
    if (name === undefined || others.length > 0) throw new UsageError('expected one claim');
    const file = claimFileOf('claims', name);
    const progress = new Progress(io);
    const meaning = meaningFor(values, progress.tell);
    const preview = await progress.during('making the page', () => startPreview(file, meaning));
    await io.out(`${preview.url} shows ${file}; Ctrl+C ends it`);
    if (!values['no-open']) openBrowser(preview.url);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await preview.close();
    return 0;
  },
};
