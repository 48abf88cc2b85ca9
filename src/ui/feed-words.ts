import type { FeedProblem } from '../messages/feeds.ts';

/** Every word that the extension's pages say about feeds. */
export const FEED_WORDS = {
  title: 'Feeds',
  lead: 'Claims come with Onrecord and, newer ones, by feeds: publishers whose claims you want beside what you read. What a feed brings is compared on this computer, as all claims are.',
  none: 'You take no feed. The claims that came with Onrecord are there all the same.',
  list: 'Feeds you take',
  builtIn: 'Came with Onrecord',
  records: (count: number) =>
    count === 1 ? '1 entry' : `${count.toLocaleString('en-GB')} entries`,
  waiting: 'Its claims have not come yet.',
  confirmed: (when: string) => `Last confirmed by its publisher ${when}`,
  check: 'Check now',
  checking: 'Checking …',
  remove: 'Remove',
  checkNamed: (name: string) => `Check now: ${name}`,
  removeNamed: (name: string) => `Remove ${name}`,
  key: 'Its key',

  add: 'Add a feed',
  address: 'Address',
  addressMeans:
    'Its publisher gives it to you. It begins with https:// and may end with a key after a # sign.',
  notAnAddress:
    'That is not the address of a feed. It begins with https:// and has no question mark.',
  look: 'Look at it',
  looking: 'Looking at it …',
  refused: (host: string) =>
    `Your browser asks whether Onrecord may reach ${host}. Without your leave it cannot fetch the feed.`,
  found: (name: string) => `The feed of ${name}`,
  speaksFor: (publisher: string) => `It speaks for “${publisher}” and nobody else.`,
  keyMeans:
    'Compare it with the one its publisher shows elsewhere. From now on only this key counts.',
  may: 'What it may do',
  mayDo: [
    'Mark phrases on the pages you let Onrecord read, and show its own cards.',
    'Correct and take back its own claims.',
    'Ask to be looked at every two minutes for up to six hours, while you follow speech.',
  ],
  mayNot: 'What it may not do',
  mayNotDo: [
    'Learn what you read, click or search. Nothing is sent to it.',
    'Run anything: claims are text.',
    'Change the claims of others, or speak in their name.',
  ],
  host: (host: string) =>
    `Every three hours or so, and when you open the sidebar, your browser fetches what is new from ${host}. It sees your network address and the time then, as any website does. Pages of ${host} can be marked too, since your browser asks for the whole site.`,
  take: 'Take this feed',
  notNow: 'Not now',
  added: (name: string) => `You take the feed of ${name} now.`,
  removed: (name: string) => `The feed of ${name} and its claims were removed.`,
  taken: 'A feed of this publisher is taken already.',
  changed: 'The feed is another one than a moment ago. Look at it again.',

  problems: {
    unreachable: 'Its host did not answer, or not with the feed.',
    stalled: 'Its host answers too slowly.',
    'too-large': 'It sent more than it said.',
    malformed: 'What came is not a feed that this version can read.',
    signature: 'What came is not signed with its publisher’s key.',
    rollback: 'Its host offers an older version than you had.',
    mismatch: 'What came is not what its publisher signed.',
    expired: 'Its publisher has not confirmed it in time, or the clock of this computer is wrong.',
    publisher: 'What came says that it is another publisher’s.',
    storage: 'There is no room for it on this computer, or its storage fails.',
  } satisfies Record<FeedProblem, string>,
  kept: 'The claims you have stay as they are.',
  stale: (name: string, when: string) => `Claims of ${name} were last confirmed ${when}.`,
  never: (name: string) => `The claims of ${name} have not come yet.`,
} as const;
