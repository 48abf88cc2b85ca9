import { createServer } from 'vite';
import { galleryConfig } from './config.ts';

/** `npx tsx tools/gallery/serve.ts`: cards and panel states to look at, until it is stopped. */
const server = await createServer(galleryConfig);
await server.listen();
console.log(`${server.resolvedUrls?.local[0] ?? ''}tools/gallery/index.html`);
