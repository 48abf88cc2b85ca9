import { firstTimes } from '../messages/say-once.ts';

/** Says a fault in the console. */
export type Report = (error: unknown) => void;

/** Says each different error once. */
export function createReport(say: (text: string, error: unknown) => void): Report {
  const isNew = firstTimes();
  return (error) => {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (isNew(text)) say('Onrecord:', error);
  };
}
