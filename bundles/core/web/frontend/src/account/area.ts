import type { Area } from '../areas';

/** The menu of the user leads here. */
export const area: Area = {
  routes: [{ path: '/account', lazy: async () => ({ Component: (await import('./AccountPage')).AccountPage }) }],
};
