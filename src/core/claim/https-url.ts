import * as v from 'valibot';

/** Most characters of an address. */
const LONGEST_URL = 2000;

/**
 * What no address that people read may hold as it is: control characters and white space, characters
 * that turn the direction of others or are not seen, halves of characters. An address can say each of
 * them in percent. The two joiners stay: words of Persian and Hindi are written with them.
 */
const HIDDEN =
  /[\p{Cc}\p{Z}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** What is wrong with an address beside its length, in words; `undefined` when nothing is. */
function urlTrouble(value: string): string | undefined {
  if (!/^https:\/\//i.test(value)) return 'expected an https:// address';
  if (HIDDEN.test(value)) return 'expected no spaces, control or direction characters';
  // A backslash is a slash to browsers and none to others, a third slash is passed over by browsers.
  const [authority = ''] = value.slice('https://'.length).split(/[/?#]/);
  if (authority === '') return 'expected a host after https://';
  if (value.split(/[?#]/)[0]!.includes('\\')) return 'expected no backslash';
  if (authority.includes('@')) return 'expected no user name or password';
  return URL.canParse(value) ? undefined : 'expected an https:// address';
}

/** An https address without user name or password, of which nothing is hidden. */
export const httpsUrl = v.pipe(
  v.string(),
  v.maxLength(LONGEST_URL, `expected at most ${LONGEST_URL} characters`),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const message = urlTrouble(dataset.value);
    if (message !== undefined) addIssue({ message });
  }),
);

/**
 * An old address as browsers would open it today: `http://host/` is asked for as `https://host/`. One
 * with a port of its own stays: another protocol answers there, if any.
 */
export function withHttps(address: string): string {
  const [, rest] = /^http:\/\/(.*)$/is.exec(address) ?? [];
  if (rest === undefined) return address;
  const [authority = ''] = rest.split(/[/?#]/);
  const port = /:(\d*)$/.exec(authority)?.[1];
  if (port === undefined) return `https://${rest}`;
  if (port !== '' && Number(port) !== 80) return address;
  return `https://${authority.slice(0, -1 - port.length)}${rest.slice(authority.length)}`;
}
