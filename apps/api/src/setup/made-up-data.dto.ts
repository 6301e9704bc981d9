import { MADE_UP_PREFIX } from '@sidetrack/domain';
import * as property from '../documentation/properties.js';

/** Whether what is shown here ever happened. */
export interface MadeUpData {
  readonly isPresent: boolean;
  readonly accountPrefix: string;
}

export const MADE_UP_DATA_EXAMPLE: MadeUpData = { isPresent: false, accountPrefix: MADE_UP_PREFIX };

/** The same in the API documents. */
export class MadeUpDataDto implements MadeUpData {
  @property.Flag(
    'Whether `sidetrack simulate` has made up any messages, calls or recordings of this database; lists, audits and files have them too.',
    MADE_UP_DATA_EXAMPLE.isPresent,
  )
  isPresent!: boolean;

  @property.Text('How the `accountSid` of all that was made up begins, and of nothing else.', MADE_UP_PREFIX)
  accountPrefix!: string;
}
