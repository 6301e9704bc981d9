import type { ListFilters } from '../filters/list-search';
import type { ListName } from '../kinds/list-names';
import { searchOf, type View } from './saved-views';

const view = (name: string, filters: ListFilters): View => ({ name, search: searchOf(filters) });

const ALL = view('All', {});

/** What people look at most, so that nobody has to save it first. */
export const USUAL_VIEWS: Readonly<Record<ListName, readonly View[]>> = {
  messages: [
    ALL,
    view('Failed', { class: ['failed'] }),
    view('Receipt overdue', { class: ['receipt-overdue'] }),
    view('Inbound', { direction: 'inbound' }),
  ],
  calls: [
    ALL,
    view('Not reached', { status: ['busy', 'no-answer'] }),
    view('Failed', { status: ['failed'] }),
    view('Inbound', { direction: 'inbound' }),
  ],
  recordings: [ALL, view('Never came', { status: ['absent', 'failed'] })],
  discrepancies: [ALL],
};
