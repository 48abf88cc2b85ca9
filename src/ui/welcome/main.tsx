import { signal } from '@preact/signals';
import { render } from 'preact';
import type { CardData } from '../../core/claim/card-data.ts';
import { panelToBackground } from '../../messages/boundaries.ts';
import { createSender } from '../../messages/contract.ts';
import { postToBackground } from '../../platform/messages.ts';
import {
  hasAllSites,
  onPermissionsChanged,
  removeAllSites,
  requestAllSites,
} from '../../platform/permissions.ts';
import { SAMPLE_CLAIM } from '../words.ts';
import { Welcome } from './welcome.tsx';
import { followSettings } from '../follow-settings.ts';
import '../../card/tokens.css';
import '../../card/card.css';
import '../../card/figure.css';
import '../page.css';
import '../sheet.css';
import './welcome.css';

const allowed = signal(false);
const sample = signal<CardData | undefined>(undefined);

async function look() {
  allowed.value = await hasAllSites();
}

/** Without its example, the page still says what there is to say. */
async function fetchSample() {
  const { card } = createSender(panelToBackground, postToBackground);
  sample.value = (await card({ claim: SAMPLE_CLAIM }).catch(() => null)) ?? undefined;
}

onPermissionsChanged(() => void look());
void look();
void fetchSample();
followSettings();
render(
  <Welcome
    allowed={allowed}
    sample={sample}
    onAll={requestAllSites}
    onClick={async () => {
      await removeAllSites();
    }}
  />,
  document.getElementById('welcome')!,
);
