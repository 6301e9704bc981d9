import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import type { Channel } from '@sidetrack/domain';
import {
  INTERVALS,
  type ByChannel,
  type DeliveryCounts,
  type EventOrder,
  type TimeToDelivered,
} from '@sidetrack/views';
import * as property from '../documentation/properties.js';
import { AUDIT_EXAMPLE as EXAMPLE } from './audit-examples.js';
import { CLASS_COUNTS, EachChannel, RATES, Tally } from './audit-properties.js';
import type { AuditInterval, AuditResource } from './audit-resource.js';
import { DeliveryRatesDto, TagCountsDto } from './delivery-rates.dto.js';

const { total: TOTAL } = EXAMPLE;

class TimeToDeliveredDto implements TimeToDelivered {
  @property.Count('Messages whose `sent` and `delivered` were both reported.', TOTAL.timeToDelivered.messages)
  messages!: number;

  @property.NumberOrNull('Half of them took no longer, in milliseconds.', TOTAL.timeToDelivered.p50Ms)
  p50Ms!: number | null;

  @property.NumberOrNull('95 % of them took no longer.', TOTAL.timeToDelivered.p95Ms)
  p95Ms!: number | null;

  @property.NumberOrNull('99 % of them took no longer.', TOTAL.timeToDelivered.p99Ms)
  p99Ms!: number | null;
}

class EventOrderDto implements EventOrder {
  @property.Count('Different callbacks of these messages.', 461)
  events!: number;

  @property.Count('Those that reported a point which their message had already passed.', 9)
  outOfOrder!: number;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1, description: 'Their share.', example: 9 / 461 })
  share!: number | null;
}

@ApiExtraModels(DeliveryRatesDto)
class DeliveryCountsDto implements DeliveryCounts {
  @property.Count('Messages first seen in this time.', TOTAL.messages)
  messages!: number;

  @Tally('By status; `unrecognised` has none in the known list.', TOTAL.byStatus)
  byStatus!: Record<string, number>;

  @Tally('By delivery class, as it is now.', TOTAL.byClass)
  byClass!: DeliveryCounts['byClass'];

  @Tally('By channel: `sms`, `mms`, or the scheme of the addresses (`whatsapp`, `rcs`, …).', TOTAL.byChannel)
  byChannel!: Record<Channel, number>;

  @EachChannel(
    'By delivery class, for each channel by itself. For an MMS no receipt is to be expected, for all others one is.',
    CLASS_COUNTS,
    TOTAL.classesByChannel,
  )
  classesByChannel!: ByChannel<DeliveryCounts['byClass']>;

  @ApiProperty({
    type: 'object',
    additionalProperties: CLASS_COUNTS,
    description: "By delivery class, for each recipient's country by itself.",
    example: TOTAL.classesByCountry,
  })
  classesByCountry!: DeliveryCounts['classesByCountry'];

  @ApiProperty({ type: DeliveryRatesDto, description: 'How well they arrive.' })
  rates!: DeliveryRatesDto;

  @EachChannel('How well they arrive, for each channel by itself.', RATES, TOTAL.ratesByChannel)
  ratesByChannel!: ByChannel<DeliveryRatesDto>;

  @ApiProperty({
    type: 'object',
    additionalProperties: RATES,
    description: "How well they arrive, for each recipient's country by itself.",
    example: TOTAL.ratesByCountry,
  })
  ratesByCountry!: Record<string, DeliveryRatesDto>;

  @Tally('By error code, of the messages that have one.', TOTAL.byErrorCode)
  byErrorCode!: Record<string, number>;

  @Tally("By the recipient's country (ISO 3166); `unknown` where the number does not tell.", TOTAL.byCountry)
  byCountry!: Record<string, number>;

  @ApiProperty({
    type: TimeToDeliveredDto,
    description: 'From `sent` to `delivered`. A receipt that crossed with `sent` on the way counts as 0 ms.',
  })
  timeToDelivered!: TimeToDeliveredDto;

  @EachChannel(
    'Messages at `sent` without any end. The receipts of an MMS will not come; those of others may, late or never.',
    { type: 'integer', minimum: 0 },
    TOTAL.withoutReceipt,
  )
  withoutReceipt!: ByChannel<number>;

  @ApiProperty({ type: EventOrderDto, nullable: true, description: 'With `include=order`, else null.' })
  order!: EventOrderDto | null;
}

class AuditIntervalDto extends DeliveryCountsDto implements AuditInterval {
  @property.Time('Its beginning, or that of the range.', EXAMPLE.since)
  since!: string;

  @property.Time('Its end, or that of the range; itself excluded.', EXAMPLE.until)
  until!: string;
}

/** What became of messages, in the API documents. */
export class AuditDto implements AuditResource {
  @property.Time('The beginning of the range, resolved.', EXAMPLE.since)
  since!: string;

  @property.Time('The end of the range, resolved; itself excluded.', EXAMPLE.until)
  until!: string;

  @ApiProperty({ enum: INTERVALS, example: EXAMPLE.interval })
  interval!: 'hour' | 'day';

  @property.TextOrNull('The one account that was asked for.', EXAMPLE.accountSid)
  accountSid!: string | null;

  @property.TextOrNull('The one channel, likewise.', EXAMPLE.channel)
  channel!: Channel | null;

  @ApiProperty({ type: DeliveryCountsDto, description: 'Over the whole range.' })
  total!: DeliveryCountsDto;

  @ApiProperty({ type: [AuditIntervalDto], description: 'Every hour or day of it, also the empty ones.' })
  intervals!: AuditIntervalDto[];

  @ApiProperty({
    type: TagCountsDto,
    nullable: true,
    description: 'With `by=tag:NAME`, over the whole range; else null.',
  })
  byTag!: TagCountsDto | null;

  @property.NumberOrNull(
    'Exact repeats of callbacks that the ingest doors have taken since they started, whatever the range: ' +
      'a repeat stores nothing that could be counted later. Null while no door is running.',
    EXAMPLE.repeatsSinceStart,
  )
  repeatsSinceStart!: number | null;
}
