import { createContext } from 'preact';

/** The address of a tab's page, where the extension may know it; none where nobody provides it. */
export const PageAddress = createContext<
  ((tab: number) => Promise<string | undefined>) | undefined
>(undefined);
