import { format } from 'prettier';
import { expect, it } from 'vitest';
import { attacksDocument } from './document.ts';

it('is what docs/feed-attacks.md says', async () => {
  const text = await format(attacksDocument(), { parser: 'markdown', printWidth: 100 });
  await expect(text).toMatchFileSnapshot('../../../../../docs/feed-attacks.md');
});
