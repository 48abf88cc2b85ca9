import JSZip from 'jszip';

/** A file of an archive. */
export interface Entry {
  /** From the archive's root, with slashes. */
  path: string;
  bytes: Uint8Array;
  isExecutable?: boolean;
}

/** The first moment that a ZIP file can write down. Files have no other: none of them is the reader's. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1));

/** A ZIP file. The same entries, in whatever order, make the same bytes on every machine. */
export async function zip(entries: readonly Entry[]): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const { path, bytes, isExecutable = false } of sorted(entries))
    archive.file(path, bytes, {
      date: NO_DATE,
      createFolders: false,
      unixPermissions: isExecutable ? 0o755 : 0o644,
    });
  return archive.generateAsync({
    type: 'uint8array',
    platform: 'UNIX',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}

/** By code units: another language's order would make another file. */
function sorted(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** The first path at which two archives' files differ, or that only one has. */
export function firstDifference(
  some: readonly Entry[],
  others: readonly Entry[],
): string | undefined {
  const byPath = new Map(others.map((entry) => [entry.path, entry]));
  for (const { path, bytes } of sorted(some)) {
    const other = byPath.get(path);
    if (!other || Buffer.compare(bytes, other.bytes) !== 0) return path;
    byPath.delete(path);
  }
  return [...byPath.keys()].toSorted()[0];
}
