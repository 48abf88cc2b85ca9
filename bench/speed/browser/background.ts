/// <reference types="chrome" />
import { allSystems } from '../adapters/all.ts';
import { LocalStage, type Stage } from '../stage.ts';
import type { Question, Reply } from './messages.ts';
import { unpack } from './parcel.ts';

// The background of the bench's extension: the same code as in Node, asked by messages. Each answer
// comes within seconds, so that no browser takes the background for idle or hung.

let stage: Stage | undefined;

chrome.runtime.onMessage.addListener(
  (question: Question, _sender, reply: (reply: Reply) => void) => {
    answerTo(question).then(
      (answer) => reply({ answer }),
      (error: unknown) => reply({ error: error instanceof Error ? error.message : String(error) }),
    );
    return true;
  },
);

async function answerTo(question: Question): Promise<unknown> {
  if (question.call === 'begin') {
    const response = await fetch(question.address);
    stage = new LocalStage(unpack(await response.text()), allSystems());
    return null;
  }
  if (!stage) throw new Error('the background was stopped and has forgotten all');
  switch (question.call) {
    case 'build':
      return stage.build(question.system);
    case 'load':
      return stage.load(question.system);
    case 'time':
      return stage.time(question.system, question.lines);
    case 'answers':
      return stage.answers(question.system, question.set);
  }
}
