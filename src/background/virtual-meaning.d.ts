/** Made by the build from `src/core/meaning/model` (tools/build/meaning-plugin.ts). */
declare module 'virtual:meaning' {
  interface BuiltFile {
    /** From the extension's root. */
    path: string;
    /** Hex SHA-256 of its bytes. */
    digest: string;
  }
  export const model: BuiltFile;
  export const tokenizer: BuiltFile;
  /** Milliseconds without a question after which the reader of meaning gives its memory back. */
  export const idle: number;
  /** Milliseconds that a pair may take: on a slower machine nothing is read. */
  export const slowest: number;
}
