import type { OpenImported } from './imported-index.ts';
import { UsageError } from './options.ts';

/**
 * Opens an index over imported claims: the one place that the commands get it from.
 * @throws UsageError until src/core/imported can rank.
 */
export const openImported: OpenImported = () => {
  throw new UsageError('imported claims cannot be ranked yet');
};
