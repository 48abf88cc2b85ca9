import { backgroundToPanel, CHOSEN_KEY, type Choice } from '../messages/boundaries.ts';
import { createSender } from '../messages/contract.ts';
import { postToPages } from '../platform/messages.ts';
import { injectScript, injectValue, type FrameTarget } from '../platform/scripting.ts';
import type { ContentSender } from '../platform/sender.ts';
import { setSession } from '../platform/session.ts';
import { hasSidePanel, openSidePanel } from '../platform/side-panel.ts';
import { INJECTED_LANGUAGE } from '../words/language.ts';
import { rememberClicked } from './clicked.ts';
import { isCurrent } from './documents.ts';
import { PAGE_CARD_SCRIPT } from './scripts.ts';
import { currentSettings } from './settings/settings.ts';

const panels = createSender(backgroundToPanel, postToPages);

/**
 * Answers a click on a mark: opens the side panel at that claim; where there is none, or it will
 * not open, shows the card in the page. An open sidebar follows either way.
 *
 * The side panel is opened in the caller's own turn: after any `await` it would be refused.
 */
export function openChoice(choice: Choice, from: ContentSender): Promise<void> {
  const opening = hasSidePanel() ? openSidePanel(from.tab) : undefined;
  return follow(choice, from, opening);
}

async function follow(
  choice: Choice,
  from: ContentSender,
  opening: Promise<void> | undefined,
): Promise<void> {
  // The panel stays open though its page may have been left: the reader asked for it.
  const hasOpened = opening?.then(
    () => true,
    () => false,
  );
  if (!(await isCurrent(from, choice.document))) return;
  await tellPanels(choice, from.tab);
  if (!(await hasOpened)) await showCard(choice, from);
}

/** Tells the panels that are open, and leaves the choice for one that is still starting. */
async function tellPanels(choice: Choice, tab: number): Promise<void> {
  await setSession(CHOSEN_KEY, { tab, choice });
  await panels.chosen({ tab, choice });
}

/** In the page itself, where there is room; in the frame that was clicked if only that is in reach. */
async function showCard({ claim }: Choice, { tab, frame }: ContentSender): Promise<void> {
  await rememberClicked(tab, claim);
  const inPage = injectCard({ tab });
  await (frame === 0 ? inPage : inPage.catch(() => injectCard({ tab, frame })));
}

/** In the language that the reader has set: a page's world has no settings. */
async function injectCard(target: FrameTarget): Promise<void> {
  const { language } = await currentSettings();
  await injectValue(target, INJECTED_LANGUAGE, language);
  await injectScript(target, PAGE_CARD_SCRIPT);
}
