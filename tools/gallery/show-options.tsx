import { signal } from '@preact/signals';
import { render } from 'preact';
import { createDataState } from '../../src/ui/options/data-state.ts';
import { createFeedsState } from '../../src/ui/options/feeds-state.ts';
import { createKeptState } from '../../src/ui/options/kept-state.ts';
import { Options } from '../../src/ui/options/options.tsx';
import { createSettingsState } from '../../src/ui/options/settings-state.ts';
import {
  dataServices,
  feedServices,
  feedStatus,
  keptServices,
  NO_HANDLERS,
  settingsServices,
} from '../../src/ui/options/testing.ts';
import { matches } from './from-claims.ts';

const history = matches
  .slice(0, 4)
  .map(({ claim, claimText }) => ({ claim, text: claimText, at: Date.now(), revisions: 0 }));
const hidden = matches
  .slice(0, 2)
  .map(({ claim, quote }) => ({ claim, quote, text: quote.slice(0, 600) }));
const feeds = [
  feedStatus(),
  feedStatus({ publisher: 'star', name: 'The Star', problem: 'signature', calls: 'Star News' }),
  feedStatus({ publisher: 'agency', name: 'Agency', calls: null }),
];

/** The settings of a reader who has used them all. */
export async function showOptions(root: HTMLElement): Promise<void> {
  // Pages have names for their parts in common: each wears its own style only.
  await Promise.all([
    import('../../src/ui/options/feeds.css'),
    import('../../src/ui/options/options.css'),
  ]);
  const settings = createSettingsState(
    settingsServices({ pausedHosts: () => Promise.resolve(['news.example', 'star.example']) }),
  );
  const kept = createKeptState(keptServices({ history, hidden }));
  const taken = createFeedsState(feedServices({ feeds: () => Promise.resolve(feeds) }));
  const data = createDataState(dataServices(), { settings, kept, feeds: taken });
  await Promise.all([settings.refresh(), kept.refresh(), taken.refresh()]);
  render(
    <Options
      sites={signal({
        all: false,
        chosen: ['*://*.news.example/*', 'https://www.washingtonpost.com/*'],
      })}
      settings={settings}
      kept={kept}
      data={data}
      shortcuts={signal([
        { command: '_execute_action', keys: 'Alt+Shift+O' },
        { command: 'next-passage', keys: 'Alt+Shift+J' },
        { command: 'pause-site', keys: '' },
      ])}
      feeds={taken}
      version="0.1.0"
      {...NO_HANDLERS}
    />,
    root,
  );
}
