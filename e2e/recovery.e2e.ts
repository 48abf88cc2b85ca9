import { expect, test } from 'vitest';
import { claimsOf, painted } from './support/marks.ts';
import { spoil } from './support/spoil.ts';
import { useSession } from './support/session.ts';

const session = useSession();

/** Opens a fresh tab and expects the article's marks. */
async function stillReads(): Promise<void> {
  const tab = await session.visit('article.html');
  expect(claimsOf(await session.read(tab))).toContain('harris-border-czar');
  await painted(tab, 'put Harris in charge of the border');
  await tab.close();
}

test('the worker was stopped before a page is opened', async () => {
  await stillReads();
  await session.browser.stopWorker();
  await stillReads();
});

test.each(['delete', 'empty', 'from the future'] as const)(
  'the claims database: %s, with the worker running and stopped',
  async (how) => {
    await stillReads();
    expect(await session.browser.inExtension(spoil, 'claims', how)).not.toEqual([]);
    await stillReads();
    await session.browser.inExtension(spoil, 'claims', how);
    await session.browser.stopWorker();
    await stillReads();
  },
);
