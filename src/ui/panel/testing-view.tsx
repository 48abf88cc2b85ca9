import type { ReadonlySignal } from '@preact/signals';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { ratedCard } from '../../card/testing.ts';
import { PanelView } from './panel.tsx';
import type { PanelServices } from './services.ts';
import { createPanel, type Panel } from './state.ts';
import { services } from './testing.ts';
import '../../card/tokens.css';
import '../../card/card.css';
import '../../card/figure.css';
import '../page.css';
import './panel.css';

/** The panel drawn in the browser that runs the test, anew for each. */
export function usePanelView() {
  const root = document.createElement('div');

  beforeEach(() => {
    document.body.append(root);
  });
  afterEach(() => {
    render(null, root);
    root.remove();
    root.style.width = '';
    document.documentElement.style.colorScheme = '';
  });

  return {
    root,

    show: async (
      more: Partial<PanelServices> = {},
      isOffline?: ReadonlySignal<boolean>,
    ): Promise<Panel> => {
      const panel = createPanel(services({ card: () => Promise.resolve(ratedCard), ...more }));
      panel.follow(1);
      await panel.refresh();
      render(
        <PanelView panel={panel} onSettings={() => undefined} {...(isOffline && { isOffline })} />,
        root,
      );
      return panel;
    },

    /** The button with this name, or with these words in it. */
    named: (name: string) =>
      [...root.querySelectorAll('button')].find(
        (button) => button.ariaLabel === name || button.innerText.includes(name),
      )!,

    words: () => root.innerText,

    says: (text: string) =>
      vi.waitFor(() => expect(root.innerText).toContain(text), { interval: 5 }),
  };
}

export async function expectNoFaults(): Promise<void> {
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}
