import type { ComponentChildren } from 'preact';
import { WORDS } from './words.ts';

/**
 * A link out of the card, in a new tab. Only https leads anywhere: any other address leaves the
 * words as they are, though the schema has refused it before.
 */
export function Link({ url, children }: { url: string; children: ComponentChildren }) {
  if (!isHttps(url)) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="unseen" lang={WORDS.lang}>
        {' '}
        ({WORDS.opensInNewTab})
      </span>
    </a>
  );
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}
