import { expect, it } from 'vitest';
import { directionOf, directionOfText } from './direction.ts';

it.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ur-Latn', 'ltr'],
  ['de-1996', 'ltr'],
])('%s is written %s', (lang, direction) => expect(directionOf(lang)).toBe(direction));

it.each([
  ['60 million', 'ltr'],
  ['“60” — مليون', 'rtl'],
  ['שישים', 'rtl'],
  ['3.5', 'ltr'],
  ['', 'ltr'],
])('%s runs %s', (text, direction) => expect(directionOfText(text)).toBe(direction));
