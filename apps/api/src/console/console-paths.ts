/**
 * The addresses of the console's pages, as apps/console/src/routes.ts has them. They are listed rather than
 * caught, so that what is no page and no route is still told so.
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
  'sid/:sid',
  'number/:number',
  'ticket/:reference',
] as const;
