/**
 * The paths of the console's pages. They are listed because a catch-all route would hide that a path is neither a page
 * nor a route. test/console-paths.spec.ts holds them to apps/console/src/routes.ts.
 */
export const CONSOLE_PATHS = [
  '',
  'sign-in',
  'messages',
  'calls',
  'recordings',
  'discrepancies',
  'live',
  'quarantine',
  'quarantine/:id',
  'absences',
  'lost',
  'accounts',
  'accounts/:account',
  'codes/:code',
  'reconciliations',
  'reconciliations/:id',
  'sid/:sid',
  'number/:number',
  'ticket/:reference',
] as const;
