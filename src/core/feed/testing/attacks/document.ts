import type { FeedFaultKind } from '../../fault.ts';
import { DIFFERENCES } from '../oracle/differences.ts';
import { MUTATIONS } from '../oracle/mutations.ts';
import { MOST_ROOTS } from '../../update.ts';
import { ATTACKS } from './table.ts';
import type { Attack } from './world.ts';

const OUTCOMES: Record<FeedFaultKind | 'taken', string> = {
  taken: 'takes it',
  unreachable: 'refuses: not to be had',
  stalled: 'refuses: too slow',
  'too-large': 'refuses: too large',
  malformed: 'refuses: not in the format',
  signature: 'refuses: not signed by enough keys',
  rollback: 'refuses: older than what was seen',
  mismatch: 'refuses: not the file that was signed for',
  expired: 'refuses: run out',
  publisher: 'refuses: another publisher',
  name: 'refuses: a name that it may not have',
};

/** `docs/feed-attacks.md`, from the tables that the tests run. */
export function attacksDocument(): string {
  return `# Attacks on a feed

What a reader's client does when the files of a feed, or the keys that sign them, are in the hands of
somebody else. Each row is a test (\`src/core/feed/attacks.test.ts\`), and this page is written from
the same table: \`npx vitest run --project unit src/core/feed/testing -u\`.

In every row the reader holds a publisher's second version. “Claims” is what is held afterwards;
“metadata” is what moved on, because it was rightly signed. Nothing else of what is kept changes by a
byte, and no connection stays open.

${table(
  ['attack', 'what is served', 'the client', 'claims', 'metadata'],
  ATTACKS.map((attack) => [
    attack.name,
    attack.served,
    OUTCOMES[attack.outcome] + (attack.note === undefined ? '' : ` (${attack.note})`),
    attack.isNewHeld ? 'those that were signed' : 'as before',
    metadataOf(attack),
  ]),
)}

## Held against tuf-js

\`src/core/feed/oracle.test.ts\` has tuf-js, a client written by others, download what we publish, and
gives both clients ${MUTATIONS.length} changes of a feed, signed and unsigned. They judge alike but for these:

${table(
  ['change', 'in', 'tuf-js', 'we', 'why'],
  DIFFERENCES.map(({ what, role, we, why }) => [
    what,
    role ?? 'wherever it can be',
    we === 'take' ? 'refuses' : 'takes',
    we,
    why,
  ]),
)}

Stricter as well, and tested elsewhere:

- one key under two ids counts once (\`attacks.test.ts\`);
- a field with half a character (a lone surrogate) or minus zero has no canonical form, since another
  text would have the same (\`hostile.test.ts\`);
- a role's file is bounded: root 128 KiB, timestamp 16 KiB, snapshot 64 KiB, targets 512 KiB, and at
  most ${MOST_ROOTS} roots are followed in one sync (the next goes on from there);
- once a key of the timestamp or the snapshot is taken out of the root, both files are forgotten, even
  if other keys sign them still.

## Beyond the table

- **Every bit** of every metadata file is flipped (\`bits.test.ts\`): it is refused, or what is read is
  the same (the case of a hex digit in a signature, white space at the end).
- **Faults** (\`faults.test.ts\`): at each request of a first sync, a delta, a full pack and a rotation of
  all keys, the host does each wrong thing it can; the worker is stopped at each step; there is no
  room; two sync at once. After each, one version is held, whole, and the next sync holds the latest.
- **Any sequence** of publications, retractions, rotations and interrupted syncs
  (\`property.test.ts\`) leaves a reader at the version that was confirmed last, and deltas lead to the
  same shards as the full pack.
- **Hostile packs** (\`hostile.test.ts\`): refused, or kept as text.
- **What the specification allows** and we do not write (\`allowed.test.ts\`): it locks no reader out.
- **Removal** at each step of a sync, and while a host trickles each file without an end
  (\`ending.test.ts\`): it comes first, and nothing is written after it.
- **Another feed than was shown**, and names like ours (\`adding.test.ts\`, \`names.test.ts\`): keys,
  publisher or name that change between the look and the taking are shown anew; names that look like
  ours or have characters that are not seen are refused.

## Not defended

- Whoever has enough keys of the targets, the snapshot and the timestamp can publish until the root
  revokes them. A root key below its threshold can do nothing.
- A host can keep readers on what they hold, until the timestamp runs out (3 days); the reader sees
  when claims were last confirmed.
- A host that sends 1,000 bytes a second is slow, not stalled: it is left after an hour, and a large pack
  does not come through it.
- A name that only means what ours means, in other words or another language, is its publisher's.
- Records that were changed on the reader's own disk are noticed only in shards that a delta touches.
- A host sees who asks and when, and could tell readers apart by the tag (\`ETag\`) that it gave them.
`;
}

function metadataOf({ advanced = [], forgotten = [] }: Attack): string {
  const newer = advanced.join(', ') || 'as before';
  return forgotten.length > 0 ? `${newer}; ${forgotten.join(', ')} forgotten` : newer;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}
