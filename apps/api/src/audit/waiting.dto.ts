import { ApiProperty } from '@nestjs/swagger';
import type { WaitingClass } from '@sidetrack/views';
import * as property from '../documentation/properties.js';
import { WAITING_EXAMPLE as EXAMPLE } from './traffic-examples.js';
import type { WaitingAgeResource, WaitingResource } from './waiting-resource.js';

const [YOUNGEST] = EXAMPLE.ages;

class WaitingByClassDto implements Record<WaitingClass, number> {
  @property.Count('Their receipts may still come.', YOUNGEST!.byClass['awaiting-receipt'])
  'awaiting-receipt'!: number;

  @property.Count('Their receipts should have come.', YOUNGEST!.byClass['receipt-overdue'])
  'receipt-overdue'!: number;
}

class WaitingAgeDto implements WaitingAgeResource {
  @property.Count('First seen longer than this before `askedAt`, in milliseconds.', YOUNGEST!.fromMs)
  fromMs!: number;

  @property.NumberOrNull('And no longer than this; null for any longer time.', YOUNGEST!.toMs)
  toMs!: number | null;

  @property.TimeOrNull(
    'The same as a time, for `since` of the list of messages; null for any earlier.',
    YOUNGEST!.since,
  )
  since!: string | null;

  @property.TimeOrNull('Likewise, for `until`; null for any later.', YOUNGEST!.until)
  until!: string | null;

  @property.Count('Messages that wait.', YOUNGEST!.messages)
  messages!: number;

  @ApiProperty({ type: WaitingByClassDto, description: 'By delivery class.' })
  byClass!: WaitingByClassDto;
}

/** What waits for a receipt, by age, in the API documents. */
export class WaitingDto implements WaitingResource {
  @property.Time('The moment that ages and classes go by.', EXAMPLE.askedAt)
  askedAt!: string;

  @property.TextOrNull('The one account that was asked for.', EXAMPLE.accountSid)
  accountSid!: string | null;

  @property.Count('All that wait.', EXAMPLE.messages)
  messages!: number;

  @ApiProperty({ type: [WaitingAgeDto], description: 'The youngest first, also those of which there are none.' })
  ages!: WaitingAgeDto[];
}
