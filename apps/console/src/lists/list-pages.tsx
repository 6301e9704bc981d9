import { useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { CALLS } from './kinds/calls';
import { DISCREPANCIES } from './kinds/discrepancies';
import { ListPage } from './list-page';
import { MESSAGES } from './kinds/messages';
import { RECORDINGS } from './kinds/recordings';

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
