import { createRouter } from '@tanstack/react-router';
import { routeTree } from './routes';
import { parseSearch, stringifySearch } from './shared/search-parameters';
import { PendingPage } from './shell/pending-page';

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: PendingPage,
  scrollRestoration: true,
  // A list scrolls within itself, so another list has to begin at its top.
  scrollToTopSelectors: ['window', '[data-scroll-restoration-id="list"]'],
});

/** Links and addresses in every file are checked against the routes, without importing them. */
declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
