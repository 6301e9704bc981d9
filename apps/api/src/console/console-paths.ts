/**
 * The paths of the console's pages, and the module in apps/console/src that a browser needs for each besides the frame;
 * null where the frame has all of it. They are listed because a catch-all route would hide that a path is neither a page
 * nor a route. test/console-paths.spec.ts holds them to apps/console/src/routes.ts.
 */
export const CONSOLE_PAGES: ReadonlyMap<string, string | null> = new Map([
  ['', 'overview/overview-page'],
  ['sign-in', null],
  ['messages', 'lists/list-pages'],
  ['calls', 'lists/list-pages'],
  ['recordings', 'lists/list-pages'],
  ['discrepancies', 'lists/list-pages'],
  ['live', 'live/live-page'],
  ['quarantine', 'quarantine/quarantine-page'],
  ['quarantine/:id', 'quarantine/quarantine-page'],
  ['absences', 'absences/absences-page'],
  ['lost', 'lost/lost-page'],
  ['accounts', 'accounts/accounts-page'],
  ['accounts/:account', 'accounts/account-page'],
  ['codes/:code', 'codes/code-page'],
  ['reconciliations', 'reconciliations/reconciliations-page'],
  ['reconciliations/:id', 'reconciliations/reconciliation-page'],
  ['sid/:sid', 'lookup/sid-page'],
  ['number/:number', 'number/number-page'],
  ['ticket/:reference', 'lookup/ticket-page'],
]);

export const CONSOLE_PATHS: readonly string[] = [...CONSOLE_PAGES.keys()];
