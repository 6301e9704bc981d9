import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../api/client';
import { EVERY_MINUTE } from '../overview/questions';

export type Account = Schemas['AccountDto'];
export type Absence = Schemas['AbsenceDto'];

/** The first part of the keys of all these queries. */
const ACCOUNTS = 'accounts';

const ON_A_PAGE = 200;

/** How far back discrepancies are counted: every one of them has to be looked at. */
export const DISCREPANCIES_SINCE = '30d';

/** More than these are not told apart. */
export const MOST_QUARANTINED = 50;

/** All accounts, by their SIDs, a page at a time. */
export const ALL_ACCOUNTS = infiniteQueryOptions({
  ...EVERY_MINUTE,
  queryKey: [ACCOUNTS, 'all'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam: cursor, signal }) =>
    dataOf(api.GET('/v1/accounts', { params: { query: { limit: ON_A_PAGE, cursor } }, signal })),
  getNextPageParam: ({ next }) => next ?? undefined,
});

export const accountOf = (accountSid: string) =>
  queryOptions({
    ...EVERY_MINUTE,
    queryKey: [ACCOUNTS, 'one', accountSid],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/accounts/{accountSid}', { params: { path: { accountSid } }, signal })),
  });

/** Accounts of which nothing comes in, though they were never silent for so long. */
export const SILENT_ACCOUNTS = queryOptions({
  ...EVERY_MINUTE,
  queryKey: [ACCOUNTS, 'silent'],
  queryFn: ({ signal }) =>
    dataOf(api.GET('/v1/audit/absences', { params: { query: { class: ['account-silent'], limit: 1_000 } }, signal })),
});

/** What never came in of an account: its latest silence, calls and recordings without an end. */
export const absencesOf = (accountSid: string) =>
  queryOptions({
    ...EVERY_MINUTE,
    queryKey: [ACCOUNTS, 'absences', accountSid],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/audit/absences', { params: { query: { accountSid, limit: 1 } }, signal })),
  });

/** How many messages of an account are not as they should be, by class. */
export const discrepanciesOf = (accountSid: string) =>
  queryOptions({
    ...EVERY_MINUTE,
    queryKey: [ACCOUNTS, 'discrepancies', accountSid],
    queryFn: ({ signal }) => {
      const query = { accountSid, since: DISCREPANCIES_SINCE, include: 'counts', limit: 1 } as const;
      return dataOf(api.GET('/v1/audit/discrepancies', { params: { query }, signal }));
    },
  });

/** The refused callbacks of an account that wait for another try. */
export const quarantinedOf = (accountSid: string) =>
  queryOptions({
    ...EVERY_MINUTE,
    queryKey: [ACCOUNTS, 'quarantined', accountSid],
    queryFn: ({ signal }) => {
      const query = { accountSid, state: 'waiting', limit: MOST_QUARANTINED } as const;
      return dataOf(api.GET('/v1/quarantine', { params: { query }, signal }));
    },
  });
