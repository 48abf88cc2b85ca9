import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FeedFault } from './fault.ts';
import type { Role } from './metadata.ts';
import type { RecordKey } from './records.ts';
import { writeLine } from './records.ts';
import { testHost } from './testing/host.ts';
import { testPublisher } from './testing/publisher.ts';
import { testReader } from './testing/reader.ts';
import { countSteps, Stopped } from './testing/steps.ts';

type Action =
  | { do: 'put' | 'take'; numbers: number[]; wording: string }
  | { do: 'rotate'; role: Role }
  | { do: 'refresh' }
  | { do: 'sync'; stopAt: number | undefined; lost: number | undefined };

const numbers = fc.array(fc.nat(30), { minLength: 1, maxLength: 12 });
const maybe = fc.option(fc.nat(20), { nil: undefined });
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('put'), numbers, wording: fc.string() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('take'), numbers, wording: fc.constant('') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('rotate'),
      role: fc.constantFrom('root', 'timestamp', 'snapshot', 'targets'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refresh') }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('sync'), stopAt: maybe, lost: maybe }) },
);

it('holds the last version that was confirmed, or the one on its way, after anything', async () => {
  let syncs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 25 }), async (actions) => {
      const publisher = await testPublisher();
      const records = new Map<RecordKey, string>();
      await publisher.publish(new Map(records));
      const reader = testReader(publisher.pinned);
      let confirmed: ReadonlyMap<RecordKey, string> = new Map();
      for (const taken of actions) {
        if (taken.do === 'rotate') await publisher.rotate(taken.role);
        else if (taken.do === 'refresh') await publisher.refresh();
        else if (taken.do === 'sync') {
          syncs += 1;
          const { stopAt, lost } = taken;
          const { fetch } = testHost(publisher.files, {
            misdeed: (_, count) => (count === lost ? 'unreachable' : undefined),
          });
          try {
            await reader.sync(fetch, { steps: countSteps(stopAt) });
            confirmed = publisher.records;
          } catch (error) {
            if (!(error instanceof FeedFault || error instanceof Stopped)) throw error;
            // It may have been stopped just after the records were taken over.
            expect([confirmed, publisher.records]).toContainEqual(reader.records());
            if (reader.store.content.held?.state === publisher.state) confirmed = publisher.records;
          }
          expect(reader.records()).toEqual(confirmed);
        } else {
          for (const number of taken.numbers) {
            const key = `claim/claim-${number}`;
            if (taken.do === 'take') records.delete(key);
            else records.set(key, writeLine(key, { wording: taken.wording, number }));
          }
          await publisher.publish(new Map(records));
        }
      }
      // By deltas or in full: the same in every shard, and in the digest over them.
      await reader.sync(testHost(publisher.files).fetch);
      const fresh = testReader(publisher.pinned);
      await fresh.sync(testHost(publisher.files).fetch);
      expect(reader.store.content.shards).toEqual(fresh.store.content.shards);
      expect(reader.store.content.held?.state).toBe(fresh.store.content.held?.state);
      expect(reader.records()).toEqual(records);
    }),
    { numRuns: 100 },
  );
  console.log(`syncs in any order with publications: ${syncs}`);
});
