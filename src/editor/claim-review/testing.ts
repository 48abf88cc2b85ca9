import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readImportedClaims } from '../imported-claims.ts';

/** A review as a desk publishes it. */
export const review = (at: number | string, more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: `https://desk.example/${at}`,
  claimReviewed: `Claim number ${at}.`,
  author: { '@type': 'Organization', name: 'The Desk' },
  'x:ours': { kept: [at] },
  ...more,
});

/** A folder for one test, with what an import says and what it leaves. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  /** The file that is imported into. */
  readonly into = join(this.folder, 'imported/desk.jsonl');
  readonly said: string[] = [];
  readonly io = {
    err: (line: string) => void this.said.push(line),
    out: () => Promise.resolve(),
    now: () => 0,
  };

  /** Writes a source; gives its name. */
  source(content: unknown, name = 'source'): string {
    const file = join(this.folder, name);
    const isText = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(file, isText ? content : JSON.stringify(content, null, 2));
    return file;
  }

  /** The held file as it lies there. */
  text(): string {
    return readFileSync(this.into, 'utf8');
  }

  /** What is held, by the command's own reader. */
  async held() {
    const faults: unknown[] = [];
    const claims = [];
    for await (const one of readImportedClaims(this.folder, (fault) => faults.push(fault))) {
      claims.push(one);
    }
    return { claims, faults, texts: claims.map(({ claim }) => claim.text).sort() };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
