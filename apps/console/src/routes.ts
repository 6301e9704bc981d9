import { createRootRoute, createRoute, redirect, retainSearchParams } from '@tanstack/react-router';
import { readSession } from './api/session';
import { askAccount } from './accounts/ask-account';
import { askAccounts } from './accounts/ask-accounts';
import { askFirst } from './ask-first';
import { readAbsencesSearch } from './absences/absences-search';
import { readListSearch } from './lists/filters/list-search';
import { readLiveSearch } from './live/live-search';
import { readLostSearch } from './lost/lost-search';
import { askLookup } from './lookup/lookup-question';
import { readSidSearch } from './lookup/sid-search';
import { readNumberSearch } from './number/number-search';
import { askQuarantine } from './quarantine/use-quarantine';
import { readQuarantineSearch } from './quarantine/quarantine-search';
import { askOverview } from './overview/ask-overview';
import { readFiguresSearch } from './overview/overview-search';
import { SignInPage } from './sign-in/sign-in-page';
import { untilTokenIsTaken } from './sign-in/take-token-from-address';
import { lazyRouteComponent } from './lazy-route-component';
import { readAccountSearch, type AccountSearch } from './shared/account';
import { NoSuchPage } from './shell/no-such-page';
import { Root } from './shell/root';
import { textOf } from './shared/search-parameters';
import { Shell } from './shell/shell';

const root = createRootRoute({ component: Root, notFoundComponent: NoSuchPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignInPage,
  validateSearch: (search: Record<string, unknown>) => ({ back: textOf(search['back']) }),
  beforeLoad: async ({ search }) => {
    await untilTokenIsTaken();
    if (readSession() !== null) throw redirect({ href: pathWithin(search.back) });
  },
});

/**
 * Every page except signing in. Who is not signed in is led to signing in, and back afterwards. The account that
 * was chosen goes along from page to page.
 */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  validateSearch: readAccountSearch,
  search: { middlewares: [retainSearchParams<AccountSearch>(['account'])] },
  beforeLoad: async ({ location }) => {
    await untilTokenIsTaken();
    if (readSession() === null) throw redirect({ to: '/sign-in', search: { back: location.href } });
  },
});

const within = { getParentRoute: () => signedIn };

const overview = createRoute({
  ...within,
  path: '/',
  validateSearch: readFiguresSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, cause }) => askFirst(cause, () => askOverview(deps)),
  component: lazyRouteComponent(() => import('./overview/overview-page'), 'OverviewPage'),
});

const messages = createRoute({
  ...within,
  path: '/messages',
  validateSearch: readListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, cause }) => askFirst(cause, async () => (await import('./lists/list-pages')).askMessages(deps)),
  component: lazyRouteComponent(() => import('./lists/list-pages'), 'MessagesPage'),
});

const calls = createRoute({
  ...within,
  path: '/calls',
  validateSearch: readListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, cause }) => askFirst(cause, async () => (await import('./lists/list-pages')).askCalls(deps)),
  component: lazyRouteComponent(() => import('./lists/list-pages'), 'CallsPage'),
});

const recordings = createRoute({
  ...within,
  path: '/recordings',
  validateSearch: readListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, cause }) => askFirst(cause, async () => (await import('./lists/list-pages')).askRecordings(deps)),
  component: lazyRouteComponent(() => import('./lists/list-pages'), 'RecordingsPage'),
});

const discrepancies = createRoute({
  ...within,
  path: '/discrepancies',
  validateSearch: readListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, cause }) => askFirst(cause, async () => (await import('./lists/list-pages')).askDiscrepancies(deps)),
  component: lazyRouteComponent(() => import('./lists/list-pages'), 'DiscrepanciesPage'),
});

const live = createRoute({
  ...within,
  path: '/live',
  validateSearch: readLiveSearch,
  component: lazyRouteComponent(() => import('./live/live-page'), 'LivePage'),
});

const quarantine = createRoute({
  ...within,
  path: '/quarantine',
  validateSearch: readQuarantineSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, cause }) => askFirst(cause, () => askQuarantine(deps)),
  component: lazyRouteComponent(() => import('./quarantine/quarantine-page'), 'QuarantinePage'),
});

/** Where an id of the API leads. The list shows the entry, whatever became of it. */
const quarantineEntry = createRoute({
  ...within,
  path: '/quarantine/$id',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/quarantine', search: { entry: params.id, state: 'all' } });
  },
});

const reconciliations = createRoute({
  ...within,
  path: '/reconciliations',
  component: lazyRouteComponent(() => import('./reconciliations/reconciliations-page'), 'ReconciliationsPage'),
});

const reconciliation = createRoute({
  ...within,
  path: '/reconciliations/$id',
  component: lazyRouteComponent(() => import('./reconciliations/reconciliation-page'), 'ReconciliationPage'),
});

const accounts = createRoute({
  ...within,
  path: '/accounts',
  validateSearch: readFiguresSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, cause }) => askFirst(cause, () => askAccounts(deps)),
  component: lazyRouteComponent(() => import('./accounts/accounts-page'), 'AccountsPage'),
});

const account = createRoute({
  ...within,
  path: '/accounts/$account',
  validateSearch: readFiguresSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, params, cause }) => askFirst(cause, () => askAccount(params.account, deps)),
  component: lazyRouteComponent(() => import('./accounts/account-page'), 'AccountPage'),
});

const code = createRoute({
  ...within,
  path: '/codes/$code',
  validateSearch: readFiguresSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, params, cause }) =>
    askFirst(cause, async () => (await import('./codes/code-page')).askCode(params.code, deps)),
  component: lazyRouteComponent(() => import('./codes/code-page'), 'CodePage'),
});

const absences = createRoute({
  ...within,
  path: '/absences',
  validateSearch: readAbsencesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, cause }) =>
    askFirst(cause, async () => (await import('./absences/absences-page')).askAbsences(deps.account)),
  component: lazyRouteComponent(() => import('./absences/absences-page'), 'AbsencesPage'),
});

const lost = createRoute({
  ...within,
  path: '/lost',
  validateSearch: readLostSearch,
  component: lazyRouteComponent(() => import('./lost/lost-page'), 'LostPage'),
});

const sid = createRoute({
  ...within,
  path: '/sid/$sid',
  validateSearch: readSidSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, params, cause }) => askFirst(cause, () => askLookup(params.sid, deps)),
  component: lazyRouteComponent(() => import('./lookup/sid-page'), 'SidPage'),
});

const number = createRoute({
  ...within,
  path: '/number/$number',
  validateSearch: readNumberSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, params, cause }) =>
    askFirst(cause, async () => (await import('./number/number-page')).askNumber(params.number, deps)),
  component: lazyRouteComponent(() => import('./number/number-page'), 'NumberPage'),
});

const ticket = createRoute({
  ...within,
  path: '/ticket/$reference',
  component: lazyRouteComponent(() => import('./lookup/ticket-page'), 'TicketPage'),
});

const lists = [messages, calls, recordings, discrepancies, live, quarantine, reconciliations] as const;
const ofProblems = [absences, lost, quarantineEntry] as const;
const ofOne = [reconciliation, sid, number, ticket, account, code] as const;
const pages = [overview, ...lists, accounts, ...ofProblems, ...ofOne] as const;

/**
 * Every page by its address. Pages know these addresses as types (router.ts registers them), and import nothing from
 * this file.
 */
export const routeTree = root.addChildren([signIn, signedIn.addChildren(pages)]);

/**
 * A path of this console. The address of another site, which a made-up link could carry, leads to the overview instead.
 */
function pathWithin(back: string | undefined): string {
  return back !== undefined && /^\/(?![/\\])/.test(back) ? back : '/';
}
