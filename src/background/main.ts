import { digest, publisher } from 'virtual:bundle';
import { asOpened, correctionsSince } from '../core/claim/since.ts';
import { openMatcher } from '../core/match/matcher.ts';
import {
  cardToBackground,
  contentToBackground,
  panelToBackground,
} from '../messages/boundaries.ts';
import { createReceiver } from '../messages/contract.ts';
import { DRAFT_MENU } from '../messages/draft.ts';
import { createRefusalLog } from '../messages/say-once.ts';
import { onActionClicked } from '../platform/action.ts';
import { onAlarm } from '../platform/alarms.ts';
import { styleBadge } from '../platform/badge.ts';
import { onCommand } from '../platform/commands.ts';
import { onSelectionMenu } from '../platform/context-menus.ts';
import { onDelivered } from '../platform/deliver.ts';
import { onMessage, type MessageListener } from '../platform/messages.ts';
import { onPermissionsChanged } from '../platform/permissions.ts';
import { onInstalled, openPage } from '../platform/runtime.ts';
import { insertStyle } from '../platform/scripting.ts';
import { contentSender, pageSender } from '../platform/sender.ts';
import { onSidePanelToggled } from '../platform/side-panel.ts';
import { onTabRemoved } from '../platform/tabs.ts';
import { onWindowClosed } from '../platform/windows.ts';
import { openClaimsStore } from '../store/claims-store.ts';
import { mayStillRead, pageAccess } from './access.ts';
import { hearChange } from './announce.ts';
import { createAnswers } from './answers.ts';
import { fetchBundle } from './bundle.ts';
import { createClaimsService } from './claims-service.ts';
import { forgetClicked, lastClicked } from './clicked.ts';
import { onShortcut, pauseSite } from './commands.ts';
import { addDraftMenu, draftFrom } from './draft.ts';
import { feedAnswers } from './feeds/messages.ts';
import { FEEDS_ALARM, startFeeds } from './feeds/start.ts';
import { forgetAll, restoreKept } from './kept.ts';
import { forgetFrames, framesWithin } from './frames.ts';
import { hear } from './heard.ts';
import {
  forgetHiddenPrivately,
  hiddenMarks,
  hide,
  hidePrivately,
  unhide,
  withoutHidden,
} from './hidden.ts';
import { highlightStyle } from './highlight-style.ts';
import { clearHistory, noteOpenedIn, openedCards } from './history.ts';
import { openChoice } from './open-choice.ts';
import { WELCOME_PAGE } from './pages.ts';
import { createLookup } from './lookup.ts';
import { createShares } from './matching/shares.ts';
import { createLooks } from './meaning/looks.ts';
import { openGate, startMeaning } from './meaning/start.ts';
import { pausedHosts } from './paused.ts';
import { forgetPanelTab } from './panel-tabs.ts';
import { rememberPanel } from './panel-windows.ts';
import { forgetPrivate, isPrivateTab } from './private.ts';
import { readAgain, stopWherePaused } from './reading.ts';
import {
  followGrant,
  followRevocation,
  pauseHosts,
  readOpenTabs,
  reconcile,
} from './registration.ts';
import { createReport } from './report.ts';
import {
  changeSettings,
  currentSettings,
  onSettingsChanged,
  pageSettings,
  storedSettings,
} from './settings/settings.ts';
import { tellSettings } from './settings/tell-settings.ts';
import { topicsOf } from './topics.ts';
import { onToolbarClick } from './toolbar.ts';

const report = createReport((text, error) => console.error(text, error));
const refused = createRefusalLog((text) => console.warn(text));
const bundle = createClaimsService({
  digest,
  store: openClaimsStore(),
  fetchBundle,
  openMatcher,
  report,
});
const feeds = startFeeds(publisher, () => lookup.forget(), report);
const claims = createAnswers(bundle, feeds, publisher, openGate, report);
const shares = createShares();
const meaning = startMeaning();
const looks = createLooks(meaning, claims, shares);
const lookup = createLookup(() => claims.held());

const fromContent = createReceiver(
  contentToBackground,
  contentSender,
  {
    match: async (request, from) =>
      (await stopWherePaused(from))
        ? { matches: [] }
        : withoutHidden(await claims.match(request, shares.of(from.tab))),
    look: async (request, from) => {
      if (await stopWherePaused(from)) return { reading: 'read' as const, matches: [] };
      const looked = await looks.look(request, from);
      return looked.reading === 'read' ? withoutHidden(looked) : looked;
    },
    style: async (names, { tab, frame }) => {
      const { markStyle } = await currentSettings();
      await insertStyle({ tab, frame }, highlightStyle(names, markStyle));
    },
    open: openChoice,
    heard: hear,
    changed: hearChange,
    settings: pageSettings,
    access: async (_, from) => ({ holds: await mayStillRead(from) }),
  },
  refused,
);

const fromPanel = createReceiver(
  panelToBackground,
  pageSender,
  {
    card: ({ claim }) => claims.card(claim),
    search: ({ query }) => lookup.search(query),
    topics: ({ claims: asked }) => topicsOf(asked, (claim) => claims.card(claim)),
    event: ({ event }) => lookup.event(event),
    access: ({ tab }) => pageAccess(tab),
    frames: async ({ tab }) => ({ frames: await framesWithin(tab) }),
    opened: async ({ tab, ...card }) => {
      const before = await noteOpenedIn(tab, card, Date.now());
      return before ? { before } : {};
    },
    history: openedCards,
    clearHistory,
    hide: async ({ tab, ...words }) =>
      (await isPrivateTab(tab)) ? hidePrivately(words) : hide(words),
    unhide,
    hidden: hiddenMarks,
    changeSettings,
    pauseSite: ({ tab }) => pauseSite(tab),
    pauseHost: ({ host, paused }) => pauseHosts([host], paused),
    paused: pausedHosts,
    settings: storedSettings,
    restore: (kept) => restoreKept(kept, Date.now()),
    forgetAll: () => forgetAll(feeds),
    read: async ({ tab }) => ({ started: await readAgain(tab) }),
    ...feedAnswers(feeds),
  },
  refused,
);

const fromCard = createReceiver(
  cardToBackground,
  contentSender,
  {
    clicked: async (_, { tab }) => {
      const claim = await lastClicked(tab);
      const card = claim === undefined ? null : await claims.card(claim);
      if (!card) return null;
      const before = await noteOpenedIn(tab, asOpened(card), Date.now()).catch(() => undefined);
      const since = correctionsSince(card, before);
      return { card, ...(since && { since }) };
    },
    settings: pageSettings,
  },
  refused,
);

const receivers = [fromContent, fromPanel, fromCard];

// Every listener is added in the first turn: a worker woken for an event misses it otherwise.
const receive: MessageListener = (message, sender) => {
  for (const receiver of receivers) {
    const answer = receiver(message, sender);
    if (answer) return answer;
  }
  return undefined;
};
onMessage(receive);
onDelivered(receive);
onActionClicked((tab) => void onToolbarClick(tab).catch(report));
onCommand((command, tab) => void onShortcut(command, tab).catch(report));
onSelectionMenu(DRAFT_MENU, (chosen) => void draftFrom(chosen).catch(report));
onAlarm(FEEDS_ALARM, () => void feeds.ring().catch(report));
onPermissionsChanged((change, origins) => {
  const following = change === 'added' ? followGrant(origins) : followRevocation(origins);
  following.catch(report);
});
onSidePanelToggled((windowId, isOpen) => void rememberPanel(windowId, isOpen).catch(report));
onTabRemoved((tab) => {
  meaning.forget(tab);
  Promise.all([forgetClicked(tab), forgetFrames(tab), forgetPanelTab(tab)]).catch(report);
});
onWindowClosed(() => void forgetPrivate().then(forgetHiddenPrivately, report));
onSettingsChanged(() => {
  tellSettings().catch(report);
  currentSettings()
    .then(async (settings) => settings.meaning || (await meaning.stop()))
    .catch(report);
});
onInstalled((reason) => {
  readOpenTabs().catch(report);
  addDraftMenu().catch(report);
  if (reason === 'install') openPage(WELCOME_PAGE).catch(report);
});

reconcile().catch(report);
feeds.wake().catch(report);
styleBadge().catch(report);
