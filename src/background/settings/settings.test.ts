import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { changeSchema, DEFAULTS, SETTINGS_KEY } from '../../messages/settings.ts';
import { changeSettings, currentSettings, forgetSettings } from './settings.ts';

const chosen = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../storage/areas.ts', async () => {
  const { memoryAreas } = await import('../storage/testing.ts');
  return memoryAreas(new Map(), chosen);
});

beforeEach(() => chosen.clear());

test('settings that are changed at once are both kept, beside what another version keeps', async () => {
  chosen.set(SETTINGS_KEY, { fonts: 'serif', captions: false });
  await Promise.all([changeSettings({ pauses: true }), changeSettings({ marks: 'certain' })]);
  expect(chosen.get(SETTINGS_KEY)).toEqual({
    fonts: 'serif',
    captions: false,
    pauses: true,
    marks: 'certain',
  });
});

test('a change before all is forgotten is forgotten too, one after it is kept', async () => {
  await Promise.all([
    changeSettings({ pauses: true }),
    forgetSettings(),
    changeSettings({ marks: 'certain' }),
  ]);
  expect(await currentSettings()).toEqual({ ...DEFAULTS, marks: 'certain' });
});

test.each([{ pauses: 'yes' }, { marks: 'all' }, { fonts: 'serif' }, 'certain', null])(
  'what is no setting is not taken for one: %o',
  (change) => {
    expect(v.is(changeSchema, change)).toBe(false);
  },
);
