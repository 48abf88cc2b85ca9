/** Made by the build from its settings (tools/build/feed-plugin.ts). */
declare module 'virtual:feed' {
  /** The feed that comes with the extension; none unless the build was told of one. */
  export const builtIn: import('./feeds.ts').BuiltInFeed | undefined;
}
