import { resolve } from 'node:path';

/** The preview's page as the browser runs it. */
export interface Assets {
  script: string;
  style: string;
}

const root = resolve(import.meta.dirname, '../../..');

/** Builds the page with the card of the extension in it. */
export async function buildAssets(): Promise<Assets> {
  // Other commands start without it.
  const { build } = await import('vite');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      // As written: an older target would lose `light-dark()` and follow the system alone.
      target: 'esnext',
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: { input: resolve(import.meta.dirname, 'page.tsx') },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const scripts = outputs.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  const styles = outputs.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  );
  if (scripts.length !== 1) throw new Error(`The preview has ${scripts.length} scripts.`);
  return { script: scripts[0]!, style: styles.join('\n') };
}
