import { ApiProperty } from '@nestjs/swagger';
import { KINDS, type Kind } from '@sidetrack/domain';
import { TRAFFIC_INTERVALS, type TrafficCounts, type TrafficInterval } from '@sidetrack/views';
import * as property from '../documentation/properties.js';
import { TRAFFIC_EXAMPLE as EXAMPLE } from './traffic-examples.js';
import type { NotEnoughHistoryResource, SilenceResource, TrafficPart, TrafficResource } from './traffic-resource.js';

const { byKind: BY_KIND } = EXAMPLE.total;
const [SILENCE] = EXAMPLE.silences;

class ByKindDto implements Record<Kind, number> {
  @property.Count('About messages.', BY_KIND.message)
  message!: number;

  @property.Count('About calls.', BY_KIND.call)
  call!: number;

  @property.Count('About recordings.', BY_KIND.recording)
  recording!: number;
}

class TrafficCountsDto implements TrafficCounts {
  @property.Count('Different callbacks received in this time; an exact repeat is stored once.', EXAMPLE.total.events)
  events!: number;

  @ApiProperty({ type: ByKindDto, description: 'What they were about.' })
  byKind!: ByKindDto;
}

class TrafficPartDto extends TrafficCountsDto implements TrafficPart {
  @property.Time('Its beginning, or that of the range.', EXAMPLE.since)
  since!: string;

  @property.Time('Its end, or that of the range; itself excluded.', EXAMPLE.until)
  until!: string;
}

class SilenceDto implements SilenceResource {
  @property.Time('The beginning of the first five minutes without any; it may lie before the range.', SILENCE!.since)
  since!: string;

  @property.Time(
    'The five minutes in which something came again; if nothing did, the end of the range.',
    SILENCE!.until,
  )
  until!: string;

  @property.TextOrNull('The account that was silent; null: all were.', SILENCE!.accountSid)
  accountSid!: string | null;

  @ApiProperty({
    type: String,
    enum: KINDS,
    nullable: true,
    description: 'Of what nothing came; null: of everything.',
    example: SILENCE!.kind,
  })
  kind!: Kind | null;

  @property.Count(
    'How many resources are first seen in such a time: the median of the weeks before.',
    SILENCE!.expected,
  )
  expected!: number;

  @property.Count('On how many of the 28 days before, the same hours were not silent.', SILENCE!.earlierDays)
  earlierDays!: number;

  @property.Flag('Whether anything came after it.', SILENCE!.isOver)
  isOver!: boolean;
}

class NotEnoughHistoryDto implements NotEnoughHistoryResource {
  @property.TimeOrNull('When the first resource was seen in the five weeks before the range; null: none was.', null)
  firstSeenAt!: string | null;

  @property.TimeOrNull('From when on silences can be told of; null as long as nothing was seen.', null)
  enoughFrom!: string | null;

  @property.Text('Why nothing can be said about silences yet.', 'A silence is told by the same hours of …')
  explanation!: string;
}

/** How many callbacks came in, in the API documents. */
export class TrafficDto implements TrafficResource {
  @property.Time('The beginning of the range, resolved.', EXAMPLE.since)
  since!: string;

  @property.Time('The end of the range, resolved; itself excluded.', EXAMPLE.until)
  until!: string;

  @ApiProperty({ enum: TRAFFIC_INTERVALS, example: EXAMPLE.interval })
  interval!: TrafficInterval;

  @property.TextOrNull('The one account that was asked for.', EXAMPLE.accountSid)
  accountSid!: string | null;

  @ApiProperty({ type: TrafficCountsDto, description: 'Over the whole range.' })
  total!: TrafficCountsDto;

  @ApiProperty({ type: [TrafficPartDto], description: 'Every minute, hour or day of it, also the empty ones.' })
  intervals!: TrafficPartDto[];

  @ApiProperty({
    type: [SilenceDto],
    description:
      'Half an hour and longer in which no resource was first seen, although at the same hours of earlier days they were, ' +
      'so regularly that chance does not explain it; oldest first, whatever the interval. Each is told once: of everything, ' +
      'of an account, or of one kind of an account’s.',
  })
  silences!: SilenceDto[];

  @ApiProperty({
    type: NotEnoughHistoryDto,
    nullable: true,
    description: 'Why no silence can be told of yet; null when there are three weeks to compare with.',
  })
  notEnoughHistory!: NotEnoughHistoryDto | null;
}
