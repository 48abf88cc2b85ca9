import { render } from 'preact';
import { removeAllSites, requestAllSites } from '../../platform/permissions.ts';
import { Welcome } from './welcome.tsx';
import '../../card/tokens.css';
import '../page.css';
import '../sheet.css';
import './welcome.css';

render(
  <Welcome
    onAll={requestAllSites}
    onClick={async () => {
      await removeAllSites();
    }}
  />,
  document.getElementById('welcome')!,
);
