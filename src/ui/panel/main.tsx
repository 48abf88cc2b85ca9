import * as v from 'valibot';
import { render } from 'preact';
import {
  backgroundToPages,
  backgroundToPanel,
  CHOSEN_KEY,
  chosenSchema,
} from '../../messages/boundaries.ts';
import { createReceiver, type Refusal } from '../../messages/contract.ts';
import { boundTo } from '../../messages/panel-tabs.ts';
import { onMessage } from '../../platform/messages.ts';
import { onPermissionsChanged } from '../../platform/permissions.ts';
import { openOptions } from '../../platform/runtime.ts';
import { pageSender } from '../../platform/sender.ts';
import { getSession } from '../../platform/session.ts';
import { activeTab, onActiveTabChanged, onTabLoad, tabById } from '../../platform/tabs.ts';
import { PageAddress } from '../share/page-address.ts';
import { followSettings } from '../follow-settings.ts';
import { bindPanel, browserPorts } from './bound.ts';
import { followNetwork } from './offline.tsx';
import { PanelView } from './panel.tsx';
import { messageServices } from './services.ts';
import { createPanel } from './state.ts';
import '../../card/tokens.css';
import '../../card/card.css';
import '../../card/figure.css';
import '../page.css';
import '../share/share.css';
import '../since.css';
import './panel.css';

/** `?tab=N` binds the page to one tab: where no sidebar exists, and for reports. */
const bound = boundTo(location.search);
const services = messageServices({
  inTab: bound !== undefined,
  ofTab: () => {
    const tab = panel.tab.value;
    return tab === undefined ? {} : { tab };
  },
});
const panel = createPanel(services);

async function start() {
  if (bound) await bindPanel(panel, bound, browserPorts);
  else {
    // The front tab of this panel's own window, whichever window told of the change.
    const followFront = async () => panel.follow((await activeTab())?.id);
    onActiveTabChanged(() => void followFront());
    await followFront();
  }
  const chosen = v.safeParse(chosenSchema, await getSession(CHOSEN_KEY));
  if (chosen.success) await panel.follows(chosen.output);
}

const refreshIf = (tab: number) => {
  if (tab === panel.tab.value) void panel.refresh();
};
const refused = ({ call, reason }: Refusal) => console.warn(`Refused ${call}: ${reason}`);
const fromBackground = createReceiver(
  backgroundToPanel,
  pageSender,
  {
    changed: ({ tab }) => refreshIf(tab),
    chosen: (chosen) => void panel.follows(chosen),
    heard: (heard) => void panel.hears(heard),
    step: ({ tab, by }) => {
      if (tab === panel.tab.value) panel.step(by);
    },
  },
  refused,
);
const ofClaims = createReceiver(
  backgroundToPages,
  pageSender,
  { claims: () => void panel.claimsChanged() },
  refused,
);
onMessage((message, sender) => fromBackground(message, sender) ?? ofClaims(message, sender));
onTabLoad(refreshIf);
onPermissionsChanged(() => void panel.refresh());
render(
  <PageAddress.Provider value={async (tab) => (await tabById(tab))?.url}>
    <PanelView panel={panel} isOffline={followNetwork()} onSettings={() => void openOptions()} />
  </PageAddress.Provider>,
  document.getElementById('panel')!,
);
followSettings();
void start().finally(() => {
  // What is not to be seen yet waits for what is.
  void panel.claimsChanged();
  // A background that is just starting misses it; the alarm follows.
  services.freshen().catch(() => undefined);
});
