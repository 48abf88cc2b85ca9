import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createRolling } from './rolling.ts';

/** Plays displays, one string each, and gives all that was said in the end. */
function play(displays: string[]): string {
  const read = createRolling();
  const said: string[] = [];
  for (const display of displays) {
    const { back, words } = read(display.split(' ').filter(Boolean));
    said.splice(said.length - back, back, ...words);
  }
  return said.join(' ');
}

describe('says once what a display shows that', () => {
  it.each<[string, string[], string]>([
    ['grows word by word', ['you', 'you got', 'you got a', 'you got a lot'], 'you got a lot'],
    [
      'rolls by a line',
      ['one two three four', 'three four five six'],
      'one two three four five six',
    ],
    [
      'drops its first line first',
      ['one two three four', 'three four', 'three four five'],
      'one two three four five',
    ],
    [
      'is cleared and comes back',
      ['sixty million people', '', 'sixty million people'],
      'sixty million people',
    ],
    [
      'corrects its last word',
      ['like sixt', 'like sixty', 'like sixty million'],
      'like sixty million',
    ],
    ['corrects a word of its own', ['sixt', 'sixty'], 'sixty'],
    ['takes letters one by one', ['l', 'li', 'lik', 'like', 'like s', 'like si'], 'like si'],
    [
      'corrects two words',
      [
        'we have to see who is wear',
        'we have to see who is where they',
        'we have to see who is where we go',
      ],
      'we have to see who is where we go',
    ],
    ['adds a comma and a capital', ['well you know', 'Well, you know that'], 'well you know that'],
    [
      'repeats each line',
      ['a new line', 'a new line', 'a new line and one more', 'and one more'],
      'a new line and one more',
    ],
    ['shrinks to a part of itself', ['one two three four', 'one two'], 'one two three four'],
    [
      'changes as a whole',
      ['first caption here', 'then another one'],
      'first caption here then another one',
    ],
    [
      'begins with the last word again',
      ['he said that', 'that is wrong'],
      'he said that that is wrong',
    ],
    ['begins like the one before', ['the cat sat', 'the dog ran'], 'the cat sat the dog ran'],
  ])('%s', (_, displays, said) => {
    expect(play(displays)).toBe(said);
  });
});

/** Words none of which begins another; common ones come often, as in speech. */
const text = fc
  .array(fc.constantFrom('the', 'of', 'and', 'we'), { minLength: 1, maxLength: 60 })
  .map((common) =>
    common.flatMap((word, index) => [word, `word${String(index).padStart(3, '0')}x`]),
  );

interface Habit {
  grow: number;
  again: boolean;
  blank: boolean;
}

test('any text in rolling lines comes back whole, once', () => {
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 1, max: 3 }),
      fc.infiniteStream<Habit>(
        fc.record({
          grow: fc.integer({ min: 1, max: 4 }),
          again: fc.boolean(),
          blank: fc.boolean(),
        }),
      ),
      (words, width, lines, habits) => {
        const displays: string[] = [];
        for (let end = 0; end < words.length;) {
          const { grow, again, blank } = (habits.next() as IteratorYieldResult<Habit>).value;
          // A line is full before the display rolls on.
          end = Math.min(words.length, end + grow, (Math.floor(end / width) + 1) * width);
          const line = Math.floor((end - 1) / width);
          const display = words.slice(Math.max(0, line - lines + 1) * width, end).join(' ');
          displays.push(display);
          if (blank) displays.push('');
          if (again || blank) displays.push(display);
        }
        expect(play(displays)).toBe(words.join(' '));
      },
    ),
  );
});

test('letters that come one by one make one text', () => {
  fc.assert(
    fc.property(text, (words) => {
      const whole = words.slice(0, 12).join(' ');
      const displays = Array.from(whole, (_, at) => whole.slice(0, at + 1).trimEnd());
      expect(play(displays)).toBe(whole);
    }),
  );
});

test('endless nonsense costs a bounded memory and never throws', () => {
  const read = createRolling();
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'ab', '…'), { maxLength: 200 }), (shown) => {
      const { back, words } = read(shown);
      expect(back).toBeLessThanOrEqual(3);
      expect(words.length).toBeLessThanOrEqual(shown.length);
    }),
  );
});
