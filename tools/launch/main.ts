import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { launchBrowser } from '../browsers/launch.ts';
import type { Browser, Tab } from '../browsers/types.ts';
import { outDir } from '../build/extension-paths.ts';
import { fail, say } from '../setup/say.mjs';
import { readFlags } from './flags.mjs';
import { openSource } from './page-source.ts';
import { takePicture } from './picture.ts';
import { readWithFrames } from './read-page.ts';
import { makeReport, type Report } from './report.ts';
import { marksTable } from './table.ts';

const root = resolve(import.meta.dirname, '../..');
const flags = readFlags(process.argv.slice(2));

/** The second half of `npm start`: everything is installed and built. */
async function main(): Promise<void> {
  const source = await openSource(flags.page);
  const browser = await launchBrowser(flags.browser, {
    extension: resolve(root, outDir(flags.browser, 'test')),
    headless: flags.headless,
  });
  try {
    say(`${flags.browser} ${browser.version} opens ${source.url}`);
    const tab = await openPage(browser, source.url);
    const report = makeReport(source.name, flags.browser, await readWithFrames(browser, tab));
    console.log(`\n${marksTable(report)}\n`);
    await leaveFiles(browser, tab, report);
    if (!flags.headless) {
      say('The browser stays open; close it to end.');
      await browser.closed;
    }
  } finally {
    await browser.close();
    await source.close();
  }
}

/** @throws Error with the browser's own word for what was wrong, and nothing around it */
async function openPage(browser: Browser, url: string): Promise<Tab> {
  try {
    return await browser.open(url);
  } catch (error) {
    const [line = ''] = String(error).split('\n');
    const why = line.replace(/^(?:[a-z. ]*error: |page\.goto: )*/i, '').replace(/ at \S+$/, '');
    throw new Error(`${url} could not be opened: ${why}.`, { cause: error });
  }
}

async function leaveFiles(browser: Browser, tab: Tab, report: Report): Promise<void> {
  if (flags.report) await leave('report', flags.report, `${JSON.stringify(report, null, 2)}\n`);
  const standard = flags.headless ? resolve(root, `out/onrecord-${flags.browser}.png`) : undefined;
  const picture = flags.screenshot ?? standard;
  if (!picture) return;
  const { png, cutFrom } = await takePicture(browser, tab);
  await leave('screenshot', picture, png);
  if (cutFrom) say(`It shows the beginning of the page, which is ${cutFrom} pixels tall.`);
}

async function leave(what: string, path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(resolve(path)), { recursive: true });
  await writeFile(path, content);
  say(`The ${what} is in ${path}`);
}

main().then(() => process.exit(0), fail);
