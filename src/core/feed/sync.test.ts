import { expect, it } from 'vitest';
import { testHost } from './testing/host.ts';
import { testPublisher } from './testing/publisher.ts';
import { testReader } from './testing/reader.ts';
import { range, testRecords } from './testing/records.ts';

it('takes all of a feed over at the first sync', async () => {
  const publisher = await testPublisher();
  await publisher.publish(testRecords(range(300)));
  const reader = testReader(publisher.pinned);
  const synced = await reader.sync(testHost(publisher.files).fetch);
  expect(synced).toMatchObject({ by: 'full', changed: 'all', info: { publisher: 'test' } });
  expect(reader.records()).toEqual(publisher.records);
});
