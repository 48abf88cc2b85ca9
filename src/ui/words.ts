import type { BackupFault } from '../messages/backup.ts';
import type { Settings } from '../messages/settings.ts';
import type { Notice } from '../core/notice.ts';
import type { Tier } from '../core/match/types.ts';

/** The claim that the welcome page's sample sentence repeats. */
export const SAMPLE_CLAIM = 'onrecord/x-audience-60-million';

/** Every word that the extension's pages say of their own, in one place. */
export const WORDS = {
  name: 'Onrecord',
  tiers: {
    certain: 'Same claim',
    likely: 'Probably the same claim',
    related: 'Related',
  } satisfies Record<Tier, string>,
  corrected: 'The page already corrects this',
  gone: 'These words are not in the page right now.',

  reading: 'Reading this page …',
  readingOn: 'Still reading …',
  nothing: 'No claims in our collection were recognised here.',
  nothingMeans: 'That does not mean everything here is accurate.',
  noText: 'There is no article or transcript to read on this page.',
  found: (count: number) =>
    count === 1 ? '1 passage with context' : `${count} passages with context`,
  related: 'Related',
  relatedMeans: 'On the same subject, but not the same claim. Not marked in the page.',
  notices: 'Good to know',
  noticeOf: {
    'long-page': 'This page is very long. Only its first part was read.',
    'many-passages': 'This page has very many passages. Only the first of them were read.',
    'broken-off':
      'This page could not be read to its end. It is tried again when the page changes.',
    'many-matches': 'This page has more matches than can be listed; the rest are left out.',
    'not-compared-whole': 'Some passages are too long to be compared with every claim.',
    'not-compared':
      'Some passages could not be compared with the claims. Reload the page to retry.',
  } satisfies Record<Notice, string>,

  ask: (host: string) =>
    host ? `Onrecord does not read ${host} yet.` : 'Onrecord does not read this page yet.',
  askWhy:
    'It needs your leave to read a page’s text. The text stays on this computer: it is compared with our claims here, and nothing is sent anywhere.',
  allowSite: (host: string) => `Read ${host}`,
  allowAll: 'Read all sites',
  readOnce: 'You can also click the toolbar button to read one page once.',
  never: 'This page cannot be read.',
  neverMeans: 'Browsers keep extensions out of their own pages and stores.',
  lost: 'This page does not answer.',
  failed: 'Reading this page failed.',
  failedMeans: 'Its text may not have been compared with our claims.',
  again: 'Try again',
  cardGone: 'This claim is no longer in the collection.',
  loadingCard: 'Fetching the claim …',

  search: {
    label: 'Search all claims',
    clear: 'Clear',
    asking: 'Searching …',
    nothing: 'No claim in our collection has all of these words.',
    nothingMeans: 'Try fewer of them, or only how one begins.',
    failed: 'The search failed.',
    claims: 'Claims',
    found: (count: number) => (count === 1 ? '1 claim found' : `${count} claims found`),
    more: (count: number) => `These are the first ${count}. More words find fewer.`,
  },
  filter: {
    title: 'Filter',
    titleOrder: 'Filter and order',
    tier: 'How sure',
    allTiers: 'All',
    topic: 'Topic',
    allTopics: 'All topics',
    order: 'Order',
    orders: { page: 'As in the page', time: 'By time' },
    leftOut: (count: number) =>
      count === 1 ? '1 passage is left out.' : `${count} passages are left out.`,
    all: 'Show all',
  },
  way: 'Way back',
  back: 'Back',
  takenBack: 'Taken back',
  event: 'Event',
  events: 'Events',
  eventClaims: 'Claims of this event',
  eventGone: 'This event is no longer in the collection.',
  noEvents: 'No claim in our collection belongs to an event.',
  fetching: 'Fetching …',
  notFetched: 'That could not be fetched.',
  history: {
    title: 'Cards you opened',
    means: 'Kept on this device only. You can clear it, or turn it off, in the settings.',
    nothing:
      'None are remembered. Cards that you open are listed here, unless you turned that off.',
  },

  list: 'All passages',
  previous: 'Previous passage',
  next: 'Next passage',
  place: (at: number, of: number) => `${at} of ${of}`,
  at: (time: string) => `at ${time}`,
  passages: 'Passages with context, in reading order',
  heard: 'Heard in the recording',
  heardJustNow: (time: string) => `Heard at ${time}`,
  inPage: 'In the page',
  captions: {
    followed: 'Captions are compared as they are spoken.',
    off: 'This recording has captions. Turn them on, and what is said is compared as it is spoken.',
  },
  settings: 'Settings',
  why: {
    title: 'Why was this marked?',
    titleListed: 'Why is this listed?',
    evidence: 'These words decided it:',
    alike: 'As a whole, the words are close to those of the claim.',
    tiers: {
      certain: 'They say what the claim says.',
      likely: 'They probably say what the claim says, but could mean something else.',
      related: 'They are on the same subject. That is why they are listed, but not marked.',
    } satisfies Record<Tier, string>,
    speaker: (name: string) => `They are taken to be said by ${name}.`,
    corrected: 'The page itself puts the claim right, so that the mark is a quiet one.',
  },
  notThis: 'Not this',
  notThisMeans: 'Do these words say something else?',
  hidden: (quote: string) => `${quote} is not marked any more.`,
  undo: 'Undo',
  since: (day: string) => `This card was corrected since you read it on ${day}`,
  pause: 'Pause on this site',
  paused: (host: string) => `Paused on ${host}.`,
  pausedMeans: 'Nothing on this site is read or marked until you let Onrecord go on.',
  resume: (host: string) => `Go on reading ${host}`,

  close: 'Close',
  moreInSidebar: 'All passages of this page: press the toolbar button or Alt+Shift+O.',

  welcome: {
    title: 'The record, beside what was said',
    lead: 'Onrecord marks phrases that repeat a statement we have looked into. Click one to see what was claimed, what the record shows, and where that comes from.',
    sample: 'It looks like this',
    sampleBefore: 'He thanked the host. “You got a lot of people ',
    sampleMark: 'listening, like 60 million',
    sampleAfter: ' or something,” he said.',
    sampleCard: 'The card that opens',
    where: 'Where may it run?',
    whereLead:
      'To mark a phrase, Onrecord must read the page it stands on. Choose what you are comfortable with; you can change it at any time.',
    all: 'On all sites',
    allMeans: 'Passages are marked wherever you read.',
    click: 'Only when I click',
    clickMeans: 'Press the toolbar button (or Alt+Shift+O) on a page to read that page.',
    granted: 'Onrecord reads the sites you open.',
    refused: 'All sites were not allowed: nothing is read until you press the button.',
    clickChosen: 'Done: nothing is read until you press the button.',
    privacy: 'What happens to what you read',
    facts: [
      ['Read', 'The text of the pages you allow. Not what you type, and no hidden text.'],
      ['Compared', 'On this computer, with the claims that came with the extension and by feeds.'],
      [
        'Kept',
        'Not which pages you visit. Which cards you opened, on this computer, unless you turn that off.',
      ],
      [
        'Sent',
        'Nothing about you or what you read. New claims are fetched from the feeds you take; there is no account and no counting.',
      ],
    ],
  },

  draft: {
    title: 'Draft of a claim',
    lead: 'What you selected, as a file that onrecord new takes with --from.',
    gone: 'There is no draft here any more. Select words on a page and choose “Draft a claim from this” again.',
    speaker: 'Who says it (as the page names them)',
    file: 'The draft’s file',
    download: 'Download',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'It could not be copied. Select the text and copy it yourself.',
    privacy:
      'The draft is on this page only: nothing of it is kept or sent. It is gone when you close or reload it.',
  },

  options: {
    title: 'Settings',
    notKept: 'That could not be kept: your browser’s storage refused it.',
    where: 'Where it runs',
    all: 'Onrecord reads all sites you open.',
    some: (sites: string) => `Onrecord reads: ${sites}. On other sites it waits for your click.`,
    none: 'Onrecord reads a page only when you press the toolbar button on it.',
    allow: 'Read all sites',
    revoke: 'Stop reading all sites',
    sites: 'Sites you have chosen',
    removeSite: 'Stop',
    removeSiteNamed: (site: string) => `Stop reading ${site}`,
    paused: 'Paused sites',
    pausedMeans: 'Nothing is read or marked there.',
    resume: 'Go on',
    resumeNamed: (site: string) => `Go on reading ${site}`,
    marking: 'Marks',
    marks: 'What is marked in a page',
    marksOf: {
      likely: 'Statements that repeat a claim, and those that probably do',
      certain: 'Only statements that surely repeat a claim',
    } satisfies Record<Settings['marks'], string>,
    marksMeans: 'The sidebar lists both either way.',
    style: 'How it is marked',
    styles: {
      both: 'A line and a faint ground',
      line: 'A line only',
      ground: 'A faint ground only',
    } satisfies Record<Settings['markStyle'], string>,
    styleSample: 'It looks like this:',
    styleSampleText: 'the words that repeat a claim',
    text: 'Text',
    textSize: 'Size of the text in the sidebar and on these pages',
    textSizes: {
      normal: 'As your browser has it',
      large: 'Large',
      larger: 'Larger',
    } satisfies Record<Settings['textSize'], string>,
    captions: 'Recordings',
    captionsMeans:
      'While you watch with captions on, what is said is compared as it is spoken, and an open sidebar shows the context.',
    follow: 'Compare captions as they are spoken (on pages that you open from now on)',
    pause: 'Pause when a recording surely repeats a claim',
    shortcuts: 'Shortcuts',
    shortcutOf: {
      _execute_action: 'Open or close the sidebar',
      'next-passage': 'Go to the next passage',
      'previous-passage': 'Go to the previous passage',
      'pause-site': 'Pause on this site, or go on reading it',
    } as Record<string, string>,
    noShortcut: 'none set',
    changeShortcuts: 'Change them in the browser',
    kept: 'Data',
    keptMeans:
      'Kept on this computer: the claims and their index, which can be rebuilt at any time, the feeds you take, and what is listed here. Nothing of it is sent. Which pages you read is not kept.',
    history: 'Cards you opened',
    keepHistory: 'Remember which cards I opened, and when, to tell me when one is corrected',
    historyKept: (count: number) =>
      count === 0
        ? 'None are remembered.'
        : count === 1
          ? '1 card is remembered.'
          : `${count} cards are remembered.`,
    clearHistory: 'Forget them',
    hidden: 'Words you had marked no more',
    hiddenMeans:
      'You said “Not this” to them. The words around them are kept too, so that an editor can see what was marked wrongly.',
    unhide: 'Mark again',
    unhideNamed: (quote: string) => `Mark ${quote} again`,
    copyMisses: 'Copy them for an editor',
    copied: 'Copied.',
    notCopied: 'It could not be copied.',
    data: {
      along: 'Take it along',
      alongMeans:
        'Your settings, paused sites, feeds, the cards you opened and the words you had marked no more, as one file for another browser. The file tells what you have looked at: keep it where only you can read it.',
      save: 'Save to a file',
      load: 'Load from a file',
      wrong: {
        'not-ours': 'This file was not written by Onrecord.',
        newer: 'This file was written by a newer version of Onrecord.',
      } satisfies Record<BackupFault, string>,
      found: (contents: string) => `In the file: ${contents}.`,
      settings: 'settings',
      paused: (count: number) => (count === 1 ? '1 paused site' : `${count} paused sites`),
      feeds: (count: number) => (count === 1 ? '1 feed' : `${count} feeds`),
      hidden: (count: number) =>
        count === 1 ? '1 passage marked no more' : `${count} passages marked no more`,
      history: (count: number) => (count === 1 ? '1 card you opened' : `${count} cards you opened`),
      take: 'Take it over',
      leave: 'Leave it',
      busy: 'Taking it over …',
      taken: 'Taken over.',
      lacking: (names: string) => `These feeds could not be taken: ${names}.`,
      failed: 'It could not be kept: your browser’s storage refused it.',
      delete: 'Delete everything',
      deleteMeans:
        'Settings, paused sites, the feeds you took and their claims, the cards you opened and the words you had marked no more. The claims that came with the extension stay.',
      deleteAll: 'Delete everything',
      deleteSure: 'All of it will be gone. This cannot be undone.',
      deleteNow: 'Delete it now',
      keep: 'Keep it',
      deleted: 'Deleted.',
      notDeleted: 'Not all of it could be deleted. Try again.',
    },
    about: 'About',
    version: (version: string) =>
      `Version ${version}. A mark means that we have looked into such a statement, not that it is wrong.`,
    welcome: 'Open the welcome page',
  },
} as const;
