/**
 * The paths of the console's pages, the same as in apps/console/src/routes.ts. They are listed because a catch-all
 * route would hide that a path is neither a page nor a route.
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
  'reconciliations',
  'reconciliations/:id',
  'sid/:sid',
  'number/:number',
  'ticket/:reference',
] as const;
