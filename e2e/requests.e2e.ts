import { afterAll, expect, test } from 'vitest';
import { clickMark, painted } from './support/marks.ts';
import { recordRequests } from './support/recording-proxy.ts';
import { useSession } from './support/session.ts';

const proxy = await recordRequests();
const session = useSession({ proxyPort: proxy.port });
afterAll(() => proxy.close());

/** What the browsers themselves ask for, extension or not. */
const BROWSERS_OWN =
  /(?:^|\.)(?:mozilla\.(?:org|com|net)|firefox\.com|google\.com|googleapis\.com|gvt1\.com)(?::\d+)?$/;

test('no request leaves the browser: a page is read and a claim is shown', async () => {
  const tab = await session.visit('article.html');
  await session.read(tab);
  await painted(tab, 'saved my life');
  await clickMark(tab, 'saved my life');
  const options = await session.browser.openExtensionPage(`src/ui/panel/index.html?tab=${tab.id}`);
  await session.read(tab);
  expect(proxy.asked.filter((host) => !BROWSERS_OWN.test(host))).toEqual([]);
  // The site sees its reader and nothing of the extension.
  const paths = session.server.asked.filter((path) => path !== '/favicon.ico');
  expect(paths).toEqual(['/article.html']);
  await options.close();
  await tab.close();
});

test('the proxy would have seen one', async () => {
  const tab = await session.visit('article.html');
  await tab.evaluate(() =>
    fetch('http://onrecord-test.example/').then(
      () => null,
      () => null,
    ),
  );
  expect(proxy.asked).toContain('onrecord-test.example');
  await tab.close();
});
