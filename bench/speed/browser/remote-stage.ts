/// <reference types="chrome" />
import { launchBrowser } from '../../../tools/browsers/launch.ts';
import type { Browser } from '../../../tools/browsers/types.ts';
import type { BrowserName } from '../../../tools/build/manifest.ts';
import { servePages } from '../../../tools/launch/serve.ts';
import type { Material } from '../material.ts';
import type { Stage } from '../stage.ts';
import { buildBenchExtension } from './build.ts';
import type { Question, Reply } from './messages.ts';
import { pack } from './parcel.ts';

/** A browser whose extension's background is the stage. */
export interface BrowserStage {
  stage: Stage;
  /** `chrome 140.0`. */
  version: string;
  close: () => Promise<void>;
}

/** Starts a browser with the bench's extension and gives its background the material. */
export async function browserStage(name: BrowserName, material: Material): Promise<BrowserStage> {
  const extension = await buildBenchExtension(name);
  const packed = pack(material);
  const server = await servePages(extension, new Map([['/material', () => packed]]));
  try {
    const browser = await launchBrowser(name, { extension, headless: true });
    try {
      await ask(browser, { call: 'begin', address: `${server.origin}/material` });
    } catch (error) {
      await browser.close();
      throw error;
    }
    return {
      stage: remote(browser),
      version: `${browser.name} ${browser.version}`,
      close: () => browser.close(),
    };
  } finally {
    await server.close();
  }
}

function remote(browser: Browser): Stage {
  return {
    build: (system) => ask(browser, { call: 'build', system }),
    load: (system) => ask(browser, { call: 'load', system }),
    time: (system, lines) => ask(browser, { call: 'time', system, lines }),
    answers: (system, set) => ask(browser, { call: 'answers', system, set }),
  };
}

/** Asks the background through an extension page, as the panel does. */
async function ask<Answer>(browser: Browser, question: Question): Promise<Answer> {
  const reply = await browser.inExtension(
    (asked: Question) => chrome.runtime.sendMessage<Question, Reply>(asked),
    question,
  );
  if ('error' in reply) throw new Error(`${browser.name}: ${question.call}: ${reply.error}`);
  return reply.answer as Answer;
}
