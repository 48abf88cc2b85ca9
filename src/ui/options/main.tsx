import { render } from 'preact';
import { signal } from '@preact/signals';
import { backgroundToPages } from '../../messages/boundaries.ts';
import { createReceiver } from '../../messages/contract.ts';
import { PAUSE_KEY, readPause } from '../../messages/settings.ts';
import { getLocal, setLocal } from '../../platform/local.ts';
import { onMessage } from '../../platform/messages.ts';
import {
  grantedOrigins,
  hasAllSites,
  onPermissionsChanged,
  removeAllSites,
  requestAllSites,
} from '../../platform/permissions.ts';
import { openPage, version } from '../../platform/runtime.ts';
import { pageSender } from '../../platform/sender.ts';
import { createFeedsState } from './feeds-state.ts';
import { feedServices } from './services.ts';
import { Options, type Sites } from './options.tsx';
import '../../card/tokens.css';
import '../page.css';
import '../sheet.css';
import './feeds.css';

const sites = signal<Sites>({ all: false, chosen: [] });

const pauses = signal(false);

const feeds = createFeedsState(feedServices());

async function look() {
  const [all, chosen] = await Promise.all([hasAllSites(), grantedOrigins()]);
  sites.value = { all, chosen };
}

async function readSettings() {
  pauses.value = readPause(await getLocal(PAUSE_KEY));
}

async function setPauses(now: boolean) {
  pauses.value = now;
  await setLocal(PAUSE_KEY, now);
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
void look();
void readSettings();
void feeds.refresh();
render(
  <Options
    sites={sites}
    pauses={pauses}
    feeds={feeds}
    version={version()}
    onAllow={() => void requestAllSites()}
    onRevoke={() => void removeAllSites()}
    onPauses={(now) => void setPauses(now)}
    onWelcome={() => void openPage('src/ui/welcome/index.html')}
  />,
  document.getElementById('options')!,
);
