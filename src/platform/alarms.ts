import { browser } from './browser.ts';

/** When an alarm is due, in milliseconds since 1970; `undefined` when there is none. */
export async function alarmTime(name: string): Promise<number | undefined> {
  return (await browser.alarms.get(name))?.scheduledTime;
}

/** Sets an alarm, in place of the one of that name. Browsers may ring half a minute late. */
export async function setAlarm(name: string, when: number): Promise<void> {
  // Firefox answers nothing here, Chrome a promise.
  await (browser.alarms.create(name, { when }) as unknown);
}

export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Calls back when an alarm rings. Call it in the first turn of a background script. */
export function onAlarm(name: string, listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) listener();
  });
}
