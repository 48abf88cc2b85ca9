import { render } from 'preact';
import { signal } from '@preact/signals';
import {
  grantedOrigins,
  hasAllSites,
  onPermissionsChanged,
  removeAllSites,
  requestAllSites,
} from '../../platform/permissions.ts';
import { openPage, version } from '../../platform/runtime.ts';
import { Options, type Sites } from './options.tsx';
import '../../card/tokens.css';
import '../page.css';
import '../sheet.css';

const sites = signal<Sites>({ all: false, chosen: [] });

async function look() {
  const [all, chosen] = await Promise.all([hasAllSites(), grantedOrigins()]);
  sites.value = { all, chosen };
}

onPermissionsChanged(() => void look());
void look();
render(
  <Options
    sites={sites}
    version={version()}
    onAllow={() => void requestAllSites()}
    onRevoke={() => void removeAllSites()}
    onWelcome={() => void openPage('src/ui/welcome/index.html')}
  />,
  document.getElementById('options')!,
);
