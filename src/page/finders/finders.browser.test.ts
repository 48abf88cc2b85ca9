import { afterEach, expect, test } from 'vitest';
import { readPage, type Watched } from '../testing.ts';

const fixtures = import.meta.glob<string>('./fixtures/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

let page: Watched | undefined;

afterEach(() => {
  page?.stop();
  document.body.replaceChildren();
});

/** The passages of a fixture as `speaker @time: text`; prose without a speaker in front. */
async function read(name: string): Promise<string[]> {
  page = await readPage(fixtures[`./fixtures/${name}.html`]);
  return page.passages().map(({ kind, speaker, time, text }) => {
    if (kind === 'prose') return text;
    return `${speaker ?? '?'}${time === undefined ? '' : ` @${time}`}: ${text}`;
  });
}

test('a news article: its own words, whole paragraphs, and nothing else', async () => {
  expect(await read('article')).toEqual([
    'A long talk, and a late start',
    'By Ada Example and Ben Sample',
    'Two people talk about audiences, a picture caption.',
    '“You got a lot of people listening,” he said, “like 60 million or something.”',
    'Like 60 million or something, he said.',
    'Note: The platform’s own counter showed another number.',
    'It was a record in every way.',
    'What the counter showed',
    'Listeners: about one million at most',
    'Views: far more, much later',
    'First line of a verse\nand its second line',
    'More about the method used',
    'Unfolded words about the method.',
    'Seen by the eye and hidden from readers.',
    'Correction: An earlier version had the wrong hour.',
    'With reporting by Cleo Instance in Austin',
  ]);
});

test('names before paragraphs; a turn goes on until the next name or a heading', async () => {
  expect(await read('named-paragraphs')).toEqual([
    'Transcript of a made-up talk',
    'The following has been edited lightly.',
    'TRUMP: Thank you. We have a lot of people with us tonight.',
    'TRUMP: And I can see them all from here.',
    'MR. MUSK: Yes. It is quite a number.',
    'MR. MUSK: (Laughter.)',
    'TRUMP: Like sixty million or something.',
    'Q: And how was that counted?',
    'THE PRESIDENT: By the machine.',
    'NOTE: The recording has a gap here.',
    'FORMER PRESIDENT DONALD TRUMP: I am back on the line.',
    'After the talk',
    'The page goes on with words of its own.',
  ]);
});

test('names in bold or italics that end in a full stop', async () => {
  expect(await read('bold-names')).toEqual([
    'The President: Good evening to all of you.',
    'The President: I have three things to say tonight.',
    'The Vice President: And I have one more.',
    'The President: Then we have four.',
  ]);
});

test('names in bold with a colon inside or outside', async () => {
  expect(await read('bold-colons')).toEqual([
    'Elon Musk: Can everybody hear us now?',
    'Donald Trump: Loud and clear, Elon.',
    'Musk: Sorry for the delay, it was an attack.',
    'Elon Musk: Let us begin then.',
  ]);
});

test('names in plain letters, where they come again', async () => {
  expect(await read('plain-names')).toEqual([
    'Interviewer: When did you notice it first?',
    'Ada Example: About an hour before we began.',
    'Interviewer: And what did you do?',
    'Ada Example: One thing: wait. Then we waited more.',
    'Ada Example: Look: it was late by then anyway.',
  ]);
});

test('names at the heads of lines', async () => {
  expect(await read('lines')).toEqual([
    'TRUMP: How many are with us?',
    'MUSK: A great many. More than before.',
    'TRUMP: Like sixty million, I would say.',
  ]);
});

test('preformatted: lines broken in a sentence are joined', async () => {
  expect(await read('preformatted')).toEqual([
    'A MADE-UP TRANSCRIPT',
    'HOST: GOOD EVENING. THERE ARE SIXTY MILLION PEOPLE LISTENING TO US TONIGHT.',
    'GUEST: I HEARD IT WAS FEWER THAN THAT.',
    'HOST: WE WILL SEE ABOUT THAT.',
  ]);
  expect(await read('preformatted-prose')).toEqual([
    'Austin, Aug. 13 -- There were sixty million people listening, or so it was claimed.',
    'The counter showed another number.',
  ]);
});

test('an exchange quoted by a report does not swallow the report', async () => {
  const passages = await read('excerpt');
  expect(passages.slice(3)).toEqual([
    'Here is how it went, word for word:',
    'TRUMP: You have a lot of people on the line.',
    'MUSK: We do, yes.',
    'TRUMP: Like sixty million or something.',
    'The figure was not corrected during the talk, and it was repeated the next morning.',
  ]);
});

test('recipes, invitations, verdicts, questions, polls and corrections are no speech', async () => {
  await read('no-transcripts');
  expect(page!.passages().filter(({ kind }) => kind !== 'prose')).toEqual([]);
  expect(page!.passages().length).toBeGreaterThan(20);
});

test('Rev: names with times, and turns cut by the clock', async () => {
  expect(await read('rev')).toEqual([
    'Host @47: We have a number on the screen.',
    'Ada Example @60: It says that there are sixty',
    'Ada Example @65: million people with us now.',
    'Host @3723: Good night to them all.',
  ]);
  const runs = page!.passages().map(({ run }) => run);
  expect(new Set(runs).size).toBe(1);
  expect(runs[0]).toBeDefined();
});

test('Rev’s older style, and times before names', async () => {
  expect(await read('rev-older')).toEqual([
    'Ada Example @128: Well, thank you all for coming so late.',
    'Ben Sample @195: There are sixty million of you.',
    'Ada Example @3795: We shall see about that.',
  ]);
  expect(await read('clock-first')).toEqual([
    'Ada Example @62: Good evening to everybody.',
    'Ben Sample @69: Good evening to you.',
  ]);
});

test.each([
  [
    'youtube-classic',
    ['?' + ' @4: there are like sixty', '? @3607: million people listening or something'],
  ],
  ['youtube-modern', ['? @1748: there are like sixty', '? @1752: million people listening']],
  [
    'c-span',
    ['? @2: >> THERE ARE LIKE SIXTY', '? @41: MILLION PEOPLE LISTENING. >> WE SHALL SEE.'],
  ],
])('%s: segments of one run', async (name, expected) => {
  const passages = await read(name);
  expect(passages.filter((text) => text.startsWith('?'))).toEqual(expected);
  expect(passages.join()).not.toMatch(/chapter|minutes|not shown|Show Full/);
  const runs = page!.passages().flatMap(({ run }) => run ?? []);
  expect(runs).toHaveLength(2);
  expect(new Set(runs).size).toBe(1);
});

test('the American Presidency Project: a speech has the speaker named above it', async () => {
  const passages = await read('presidency-project');
  expect(passages.filter((text) => text.startsWith('Ada Example: '))).toEqual([
    'Ada Example: Thank you very much to all of you. There were sixty million people on the line.',
    'Ada Example: And we are going to win. [Applause] We shall see about that.',
  ]);
  expect(passages.at(-1)).toBe('NOTE: The remarks began at 6 p.m. in the old town hall.');
});

test('the American Presidency Project: an order is nobody’s speech', async () => {
  expect(await read('presidency-project-order')).toContain(
    'By the power that is vested in me, listeners shall be counted by a machine.',
  );
});

test('Factbase: a name and a time for each turn', async () => {
  expect(await read('factbase')).toEqual([
    'Ada Example @3: There are sixty million people with us.',
    'Ben Sample @70: We shall see.',
  ]);
});

test('X: posts, and posts quoted in them, each as their author’s', async () => {
  const passages = await read('x-timeline');
  expect(passages.filter((text) => /^(?:Ada|Ben)/.test(text))).toEqual([
    'Ada Example: There were like sixty million of us on the line with @ben tonight!',
    'Ben Sample: The servers are on their knees already.',
    'Ben Sample: The counter says one million.',
    'Ben Sample: Not sixty.',
  ]);
});

test('Truth Social: the same', async () => {
  const passages = await read('truth-social');
  expect(passages.filter((text) => text.includes(': '))).toEqual([
    'Ada Example: There were sixty million people on the line.',
    'Ada Example: A RECORD, by far.',
    'Ben Sample: The servers are on their knees already.',
    'Ben Sample: The counter says one million.',
  ]);
});

test('files of captions opened as text: times and numbers left out, voices read', async () => {
  expect((await read('caption-file')).slice(1)).toEqual([
    'Ada Example @1: There are like sixty',
    'Ada Example @3: million people listening.',
    '? @62: We shall see about that.',
  ]);
  const runs = page!.passages().flatMap(({ run }) => run ?? []);
  expect(runs).toHaveLength(3);
  expect(new Set(runs).size).toBe(1);
});

test('the same as SRT, where nobody is named', async () => {
  expect(await read('caption-file-srt')).toEqual([
    '? @1: There are like sixty',
    '? @3: million people listening.',
    '? @3602: We shall see about that.',
  ]);
});

test('podcasts: a name and a time, the words below', async () => {
  expect(await read('podcast')).toEqual([
    'Episode 12: a late start',
    'Two people talk about an audience, and about how it was counted.',
    'Ada Example @4: There are like sixty million people with us.',
    'Ada Example @4: And more are coming.',
    'Ben Sample @70: The counter says one million.',
    'Ada Example @3612: We shall see about that.',
  ]);
  expect(await read('name-and-clock')).toEqual([
    'Speaker 1 @0: Can everybody hear us?',
    'Ada Example @7: Sixty million of us can.',
    'Speaker 1 @12: Let us begin then.',
  ]);
});

test('a programme of a day is no talk', async () => {
  await read('programme');
  expect(page!.passages().filter(({ kind }) => kind !== 'prose')).toEqual([]);
});
