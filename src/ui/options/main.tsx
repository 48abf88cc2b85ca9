import { render } from 'preact';
import { signal } from '@preact/signals';
import { backgroundToPages } from '../../messages/boundaries.ts';
import { createReceiver } from '../../messages/contract.ts';
import { openShortcutSettings, shortcuts, type Shortcut } from '../../platform/commands.ts';
import { onMessage } from '../../platform/messages.ts';
import {
  grantedOrigins,
  hasAllSites,
  onPermissionsChanged,
  removeAllSites,
  removeSites,
  requestAllSites,
} from '../../platform/permissions.ts';
import { openPage, version } from '../../platform/runtime.ts';
import { pageSender } from '../../platform/sender.ts';
import { followSettings } from '../follow-settings.ts';
import { settingsStorage } from '../settings-storage.ts';
import { createDataState } from './data-state.ts';
import { createFeedsState } from './feeds-state.ts';
import { Options } from './options.tsx';
import { createKeptState } from './kept-state.ts';
import { dataServices, feedServices, keptServices, settingsServices } from './services.ts';
import { createSettingsState } from './settings-state.ts';
import type { Sites } from './sites.tsx';
import '../../card/tokens.css';
import '../page.css';
import '../sheet.css';
import './feeds.css';
import './options.css';

const sites = signal<Sites>({ all: false, chosen: [] });

const settings = createSettingsState(settingsServices());
const kept = createKeptState(keptServices());
const feeds = createFeedsState(feedServices());
const data = createDataState(dataServices(), { settings, kept, feeds });

const keys = signal<Shortcut[]>([]);

async function look() {
  const [all, chosen] = await Promise.all([hasAllSites(), grantedOrigins()]);
  sites.value = { all, chosen };
  keys.value = await shortcuts();
}

onMessage(
  createReceiver(
    backgroundToPages,
    pageSender,
    { claims: () => void feeds.refresh() },
    ({ call, reason }) => console.warn(`Refused ${call}: ${reason}`),
  ),
);
onPermissionsChanged(() => void look());
const lookAtAll = () => void Promise.all([look(), settings.refresh(), kept.refresh()]);
lookAtAll();
// Keys are changed on a page of the browser's, and cards opened in the sidebar; then the reader comes back.
addEventListener('focus', lookAtAll);
settingsStorage.onChange(() => void settings.refresh());
followSettings();
void feeds.refresh();
render(
  <Options
    sites={sites}
    settings={settings}
    kept={kept}
    data={data}
    shortcuts={keys}
    onShortcuts={() => void openShortcutSettings()}
    feeds={feeds}
    version={version()}
    onAllow={() => void requestAllSites()}
    onRevoke={() => void removeAllSites()}
    onRemove={(patterns) => void removeSites(patterns)}
    onWelcome={() => void openPage('src/ui/welcome/index.html')}
  />,
  document.getElementById('options')!,
);
