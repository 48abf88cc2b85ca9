import type { ManifestV3Export } from '@crxjs/vite-plugin';
import base from '../../manifest.json' with { type: 'json' };

export type BrowserName = 'chrome' | 'firefox';

/**
 * `release` asks the reader for each site. `test` (the demo, the end-to-end tests, development)
 * has all sites granted at install: no test can press a browser's permission prompt for a reader. It
 * may also fetch feeds from this computer, where tests and editors publish them.
 */
export type BuildMode = 'release' | 'test';

type Manifest = Extract<ManifestV3Export, { manifest_version: number }>;

/** The add-on's permanent name in Firefox. */
export const GECKO_ID = 'onrecord@onrecord.invalid';

/** Permissions that Firefox does not know. */
const CHROME_ONLY = ['offscreen', 'sidePanel'];

/** The manifest of one build: `manifest.json` is Chrome's release, the others are made from it. */
export function manifestFor(browser: BrowserName, mode: BuildMode): Manifest {
  const manifest: Manifest = browser === 'firefox' ? forFirefox(base) : { ...base };
  if (mode === 'test') {
    delete manifest.optional_host_permissions;
    manifest.host_permissions = ['<all_urls>'];
    manifest.content_security_policy = {
      extension_pages: base.content_security_policy.extension_pages.replace(
        'connect-src ',
        'connect-src http://127.0.0.1:* ',
      ),
    };
  }
  return manifest;
}

function forFirefox(chrome: typeof base): Manifest {
  const manifest: Manifest = {
    ...chrome,
    permissions: chrome.permissions.filter((permission) => !CHROME_ONLY.includes(permission)),
    background: { scripts: [chrome.background.service_worker], type: 'module' },
    ...sidebar(chrome),
    browser_specific_settings: {
      gecko: {
        id: GECKO_ID,
        strict_min_version: '150.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
  delete manifest.minimum_chrome_version;
  delete manifest.side_panel;
  return manifest;
}

/** Firefox's sidebar is the same page as Chrome's side panel. It opens when the reader asks. */
function sidebar(chrome: typeof base) {
  return {
    sidebar_action: {
      default_panel: chrome.side_panel.default_path,
      default_title: chrome.name,
      default_icon: chrome.action.default_icon,
      open_at_install: false,
    },
  };
}
