import { ApiProperty } from '@nestjs/swagger';
import {
  MOST_TAG_VALUES,
  type DeliveryCounts,
  type DeliveryRates,
  type TagCounts,
  type TagValueCounts,
} from '@sidetrack/views';
import * as property from '../documentation/properties.js';
import { AUDIT_EXAMPLE as EXAMPLE } from './audit-examples.js';
import { Tally } from './audit-properties.js';

/** From 0 to 1, or null where there is nothing that it could be a share of. */
const Rate = (description: string, example: number | null): PropertyDecorator =>
  ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1, description, example });

const DELIVERY_RATE =
  'Of the messages whose outcome is known, the share that was delivered: `delivered` of `delivered` + `failed` (classes; ' +
  '`failed` is undelivered, failed or canceled). Null when no outcome is known.';
const RECEIPT_RATE =
  'Of the messages that should have a receipt by now, the share that has one: `delivered`, `read` or `undelivered`, of ' +
  'these + `receipt-overdue`. An MMS gets none and is not counted, nor is what is contradicted. Null without any.';

/** How well messages arrive, in the API documents. */
export class DeliveryRatesDto implements DeliveryRates {
  @Rate(DELIVERY_RATE, EXAMPLE.total.rates.deliveryRate)
  deliveryRate!: number | null;

  @Rate(RECEIPT_RATE, EXAMPLE.total.rates.receiptRate)
  receiptRate!: number | null;
}

class TagValueDto extends DeliveryRatesDto implements TagValueCounts {
  @property.Text('What the tag says.', 'spring')
  value!: string;

  @property.Count('Messages with a callback that had it.', 70)
  messages!: number;

  @Tally('By delivery class, as it is now.', { delivered: 63, failed: 7 })
  byClass!: DeliveryCounts['byClass'];
}

/** Messages by the values of a tag, in the API documents. */
export class TagCountsDto implements TagCounts {
  @property.Text('The tag that was asked for.', 'campaign')
  name!: string;

  @property.Count('How many different values it had.', 2)
  valueCount!: number;

  @ApiProperty({
    type: [TagValueDto],
    description: `The ${MOST_TAG_VALUES} most frequent ones. A message counts under each value that it had; one without the tag nowhere.`,
  })
  values!: TagValueDto[];
}
