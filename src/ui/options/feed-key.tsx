/** A key's fingerprint in groups that people can compare. */
export function FeedKey({ fingerprint }: { fingerprint: string }) {
  return <code class="feed-key">{fingerprint.replace(/(.{4})(?!$)/g, '$1 ')}</code>;
}
