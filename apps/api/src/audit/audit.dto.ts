import { ApiProperty } from '@nestjs/swagger';
import { CHANNELS, type Channel } from '@sidetrack/domain';
import { INTERVALS, type DeliveryCounts, type EventOrder, type TimeToDelivered } from '@sidetrack/views';
import * as property from '../documentation/properties.js';
import { AUDIT_EXAMPLE as EXAMPLE } from './audit-examples.js';
import type { AuditInterval, AuditResource } from './audit-resource.js';

const { total: TOTAL } = EXAMPLE;

const Tally = (description: string, example: Readonly<Record<string, number>>): PropertyDecorator =>
  ApiProperty({ type: 'object', additionalProperties: { type: 'integer', minimum: 1 }, description, example });

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

class WithoutReceiptDto implements Record<Channel, number> {
  @property.Count('SMS: their receipts may still come, or never.', TOTAL.withoutReceipt.sms)
  sms!: number;

  @property.Count('MMS: no receipt is to be expected.', TOTAL.withoutReceipt.mms)
  mms!: number;
}

class ClassesByChannelDto {
  @Tally('Of SMS.', TOTAL.classesByChannel.sms)
  sms!: DeliveryCounts['byClass'];

  @Tally('Of MMS, for which no receipt is to be expected.', TOTAL.classesByChannel.mms)
  mms!: DeliveryCounts['byClass'];
}

class EventOrderDto implements EventOrder {
  @property.Count('Different callbacks of these messages.', 461)
  events!: number;

  @property.Count('Those that reported a point which their message had already passed.', 9)
  outOfOrder!: number;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1, description: 'Their share.', example: 9 / 461 })
  share!: number | null;
}

class DeliveryCountsDto implements DeliveryCounts {
  @property.Count('Messages first seen in this time.', TOTAL.messages)
  messages!: number;

  @Tally('By status; `unrecognised` has none in the known list.', TOTAL.byStatus)
  byStatus!: Record<string, number>;

  @Tally('By delivery class, as it is now.', TOTAL.byClass)
  byClass!: DeliveryCounts['byClass'];

  @Tally('By channel.', TOTAL.byChannel)
  byChannel!: DeliveryCounts['byChannel'];

  @ApiProperty({ type: ClassesByChannelDto, description: 'By delivery class, for each channel by itself.' })
  classesByChannel!: ClassesByChannelDto;

  @Tally('By error code, of the messages that have one.', TOTAL.byErrorCode)
  byErrorCode!: Record<string, number>;

  @Tally("By the recipient's country (ISO 3166); `unknown` where the number does not tell.", TOTAL.byCountry)
  byCountry!: Record<string, number>;

  @ApiProperty({
    type: TimeToDeliveredDto,
    description: 'From `sent` to `delivered`. A receipt that crossed with `sent` on the way counts as 0 ms.',
  })
  timeToDelivered!: TimeToDeliveredDto;

  @ApiProperty({ type: WithoutReceiptDto, description: 'Messages at `sent` without any end.' })
  withoutReceipt!: WithoutReceiptDto;

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

  @ApiProperty({
    enum: [...CHANNELS, null],
    nullable: true,
    type: String,
    description: 'The one channel, likewise.',
    example: null,
  })
  channel!: Channel | null;

  @ApiProperty({ type: DeliveryCountsDto, description: 'Over the whole range.' })
  total!: DeliveryCountsDto;

  @ApiProperty({ type: [AuditIntervalDto], description: 'Every hour or day of it, also the empty ones.' })
  intervals!: AuditIntervalDto[];

  @property.NumberOrNull(
    'Exact repeats of callbacks that the ingest doors of this machine have taken since they started, whatever the range: ' +
      'a repeat stores nothing that could be counted later. Null while no door is running here.',
    EXAMPLE.repeatsSinceStart,
  )
  repeatsSinceStart!: number | null;
}
