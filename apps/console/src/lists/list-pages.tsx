import { useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { AccountSearch } from '../shared/account';
import type { ListSearch } from './filters/list-search';
import { CALLS } from './kinds/calls';
import { DISCREPANCIES } from './kinds/discrepancies';
import { MESSAGES } from './kinds/messages';
import { RECORDINGS } from './kinds/recordings';
import { ListPage } from './list-page';
import { askList } from './list-question';

type Search = ListSearch & AccountSearch;

/* The first rows of each, asked for before any of the list is drawn. */
export const askMessages = (search: Search): Promise<unknown> => askList(MESSAGES, search);
export const askCalls = (search: Search): Promise<unknown> => askList(CALLS, search);
export const askRecordings = (search: Search): Promise<unknown> => askList(RECORDINGS, search);
export const askDiscrepancies = (search: Search): Promise<unknown> => askList(DISCREPANCIES, search);

export const MessagesPage = (): ReactElement => (
  <ListPage kind={MESSAGES} search={useSearch({ from: '/signed-in/messages' })} />
);

export const CallsPage = (): ReactElement => <ListPage kind={CALLS} search={useSearch({ from: '/signed-in/calls' })} />;

export const RecordingsPage = (): ReactElement => (
  <ListPage kind={RECORDINGS} search={useSearch({ from: '/signed-in/recordings' })} />
);

export const DiscrepanciesPage = (): ReactElement => (
  <ListPage kind={DISCREPANCIES} search={useSearch({ from: '/signed-in/discrepancies' })} />
);
