import { signal } from '@preact/signals';
import { render } from 'preact';
import { PageAddress } from '../../src/ui/share/page-address.ts';
import { PanelView } from '../../src/ui/panel/panel.tsx';
import { createPanel } from '../../src/ui/panel/state.ts';
import { matches } from './from-claims.ts';
import { panelServices, type PanelState } from './panel-states.ts';

/** Draws the panel and brings it into a state. */
export async function openPanel(state: PanelState, root: HTMLElement): Promise<void> {
  if (state.isClipboardShut) shutClipboard();
  const panel = createPanel(panelServices(state));
  render(
    <PageAddress.Provider value={() => Promise.resolve('https://news.example/a')}>
      <PanelView
        panel={panel}
        isOffline={signal(state.isOffline ?? false)}
        onSettings={() => undefined}
      />
    </PageAddress.Provider>,
    root,
  );
  panel.follow(1);
  const answered = panel.refresh();
  // Some states are those of a panel that waits.
  await Promise.race([answered, settled()]);
  const match = state.open === undefined ? undefined : matches[state.open];
  if (match) panel.open(match);
  await state.act?.(panel);
  for (const selector of state.press ?? []) {
    const button = await found(root, selector);
    button.click();
  }
  await settled();
}

function shutClipboard(): void {
  const writeText = () => Promise.reject(new Error('The clipboard is shut.'));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
}

/** What answers at once has answered and is drawn. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}

async function found(root: HTMLElement, selector: string): Promise<HTMLElement> {
  for (;;) {
    const element = root.querySelector<HTMLElement>(selector);
    if (element) return element;
    await settled();
  }
}
