import { expect, test } from 'vitest';
import { parseFeedAddress } from './address.ts';

const KEY = 'ab'.repeat(32);

test.each([
  ['https://desk.example/claims', { base: 'https://desk.example/claims/' }],
  [
    ` https://desk.example/#${KEY.toUpperCase()} `,
    { base: 'https://desk.example/', fingerprint: KEY },
  ],
  ['http://127.0.0.1:8080/feed/', { base: 'http://127.0.0.1:8080/feed/' }],
])('%s is an address', (text, address) => {
  expect(parseFeedAddress(text)).toEqual(address);
});

test.each([
  'desk.example',
  'http://desk.example/',
  'https://reader:secret@desk.example/',
  'https://desk.example/?of=me',
  `https://desk.example/#${KEY}0`,
  // The browser would ask for all sites.
  'https://*/',
  'https://*.example/',
  'https://%2a/',
  'file:///feed/',
  'javascript:alert(1)',
  `https://desk.example/${'x'.repeat(2000)}`,
])('%s is none', (text) => {
  expect(parseFeedAddress(text)).toBeUndefined();
});
