import type { Plugin } from 'vite';

/** crxjs names each injected script by a digest of its path on this machine, in a comment. */
const MACHINE_NAMES = /^(\/\/ .*)\?scriptId=\w+$/gm;

/** Takes out of what is built the only thing that tells in which folder it was: the same source makes the same files. */
export function reproducible(): Plugin {
  return {
    name: 'onrecord:reproducible',
    renderChunk: (code) => code.replace(MACHINE_NAMES, '$1'),
  };
}
