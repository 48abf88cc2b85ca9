import { expect, test, vi } from 'vitest';
import { DEFAULTS } from '../../messages/settings.ts';
import { createSettingsState } from './settings-state.ts';
import { settingsServices } from './testing.ts';

const never = () => new Promise<never>(() => undefined);

test('a choice is on its way in the turn of the press, whatever is not known yet', () => {
  const save = vi.fn(never);
  const state = createSettingsState(settingsServices({ load: never, save }));
  void state.change({ pauses: true });
  expect(save).toHaveBeenCalledWith({ pauses: true });
});

test('what is chosen shows at once, and stays while older settings come in', async () => {
  const state = createSettingsState(settingsServices({ save: never }));
  void state.change({ pauses: true });
  void state.change({ marks: 'certain' });
  await state.refresh();
  expect(state.settings.value).toEqual({ ...DEFAULTS, pauses: true, marks: 'certain' });
});

test('a choice that cannot be kept takes no other along', async () => {
  const save = vi.fn(() => Promise.resolve());
  const state = createSettingsState(settingsServices({ save }));
  save.mockRejectedValueOnce(new Error('QUOTA_BYTES'));
  await Promise.all([state.change({ pauses: true }), state.change({ marks: 'certain' })]);
  expect(state.settings.value).toEqual({ ...DEFAULTS, marks: 'certain' });
});
