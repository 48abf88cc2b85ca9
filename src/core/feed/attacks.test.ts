import { describe, expect, it } from 'vitest';
import { FeedFault } from './fault.ts';
import { ROLES } from './metadata.ts';
import { hostOf, makeWorld, type World } from './testing/attacks/world.ts';
import { ATTACKS } from './testing/attacks/table.ts';
import { quickWait } from './testing/host.ts';

/** What the client did: the fault's kind, or that it took what was served. */
async function outcomeOf(world: World, host = hostOf(world)): Promise<string> {
  const { now, expected } = world;
  try {
    await world.reader.sync(host.fetch, { wait: quickWait, now, publisher: expected });
    return 'taken';
  } catch (error) {
    if (error instanceof FeedFault) return error.kind;
    throw error;
  }
}

describe.each(ATTACKS)('$name: $served', (attack) => {
  it(`comes to: ${attack.outcome}`, async () => {
    const world = await makeWorld(attack.publisher);
    const { reader, publisher } = world;
    const [texts, records] = [{ ...reader.texts }, reader.records()];
    await attack.act(world);

    const host = hostOf(world);
    expect(await outcomeOf(world, host)).toBe(attack.outcome);

    // An attack that begins with a theft has the reader hold the thief's claims before.
    expect(reader.records()).toEqual(attack.isNewHeld ? publisher.records : records);
    const isOther = ROLES.filter((role) => reader.texts[role] !== texts[role]);
    expect(new Set(isOther)).toEqual(
      new Set([...(attack.advanced ?? []), ...(attack.forgotten ?? [])]),
    );
    expect(ROLES.filter((role) => !reader.texts[role])).toEqual(attack.forgotten ?? []);
    expect(host.asked.join()).not.toContain('more.jsonl.gz');
    expect(host.open).toBe(0);
  });
});
