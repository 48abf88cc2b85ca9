import { idle, model, slowest, tokenizer } from 'virtual:meaning';
import { openGateVectors } from '../../core/meaning/gate-vectors.ts';
import type { GateVectors } from '../../core/meaning/types.ts';
import { sessionArea } from '../../platform/areas.ts';
import { keepAwake } from '../../platform/awake.ts';
import { hasOffscreen } from '../../platform/offscreen.ts';
import { currentSettings } from '../settings/settings.ts';
import { wait } from '../wait.ts';
import { isAble } from './able.ts';
import { createCondition } from './condition.ts';
import { createOffscreenEngine } from './offscreen-engine.ts';
import { readModelFiles } from './own-file.ts';
import { createMeaningReader, type MeaningReader } from './reader.ts';
import { startReaderWorker } from './start-worker.ts';
import { createWorkerEngine } from './worker-engine.ts';

/** The reader of meaning over the browser's own workers, storage and clock. Nothing starts before a pair wants it. */
export function startMeaning(): MeaningReader {
  return createMeaningReader({
    engine: hasOffscreen()
      ? createOffscreenEngine()
      : createWorkerEngine({ start: startReaderWorker, idle }),
    condition: createCondition(sessionArea, slowest, Date.now),
    isAble,
    isOn: async () => (await currentSettings()).meaning,
    wait: (milliseconds) => wait(milliseconds).done,
    awake: keepAwake,
  });
}

/** What the gate of a second look goes by. */
export async function openGate(): Promise<GateVectors> {
  const files = await readModelFiles({ model, tokenizer });
  return openGateVectors(files.model, files.tokenizer);
}
