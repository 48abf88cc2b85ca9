/** Made by the build from `claims/` (tools/build/bundle-plugin.ts). */
declare module 'virtual:bundle' {
  /** Names the bundled claims and the index over them: hex SHA-256 of both and the index format. */
  export const digest: string;
  /** Whose claims they are. */
  export const publisher: string;
}
