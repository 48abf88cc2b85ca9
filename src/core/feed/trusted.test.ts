import { expect, it } from 'vitest';
import { testHost } from './testing/host.ts';
import { testCrypto } from './testing/keys.ts';
import { testPublisher } from './testing/publisher.ts';
import { testReader } from './testing/reader.ts';
import { testRecords } from './testing/records.ts';
import { openTrusted, trustedTexts } from './trusted.ts';

async function synced() {
  const publisher = await testPublisher({ info: { name: 'Über – 𝄞' } });
  await publisher.publish(testRecords([1]));
  const reader = testReader(publisher.pinned);
  await reader.sync(testHost(publisher.files).fetch);
  return { publisher, reader };
}

it('gives back what was kept, byte for byte', async () => {
  const { publisher, reader } = await synced();
  const trusted = await openTrusted(reader.texts, testCrypto);
  expect(trustedTexts(trusted)).toEqual(reader.texts);
  expect(trusted.targets?.bytes).toEqual(publisher.files.get('metadata/1.targets.json'));
});

it('leaves out what is broken or not signed, and a sync fetches it again', async () => {
  const { publisher, reader } = await synced();
  const { timestamp, targets } = reader.texts;
  reader.texts.timestamp = timestamp!.replace('"version":1', '"version":99');
  reader.texts.snapshot = '{';
  reader.texts.targets = targets!.replace(/"sig":"../, '"sig":"zz');
  expect(Object.keys(await openTrusted(reader.texts, testCrypto))).toEqual(['root']);
  await reader.sync(testHost(publisher.files).fetch);
  expect(reader.texts).toMatchObject({ timestamp, targets });
});

it('is refused with a root that does not sign itself, or is none', async () => {
  const { publisher } = await synced();
  const other = await testPublisher();
  const forged = publisher.pinned.replace(/"signatures":\[.*?\]/, () =>
    /"signatures":\[.*?\]/.exec(other.pinned)!.at(0)!,
  );
  const open = (root: string) => openTrusted({ root }, testCrypto);
  await expect(open(forged)).rejects.toMatchObject({ kind: 'signature' });
  await expect(open('{}')).rejects.toMatchObject({ kind: 'malformed' });
  await expect(open('')).rejects.toMatchObject({ kind: 'malformed' });
});
