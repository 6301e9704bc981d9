import type { Channel } from '@sidetrack/domain';
import { AccountParameter, ChannelParameter, MomentParameter } from './common-parameters.js';

/** What is asked about messages of a range of time, each by when it was first seen. */
export abstract class RangeQuery {
  @MomentParameter('First seen at this time or later.', '30d')
  since?: string;

  @MomentParameter('First seen before this time; without it, until now.', '2026-01-31T08:00:00Z')
  until?: string;

  @AccountParameter()
  accountSid?: string;

  @ChannelParameter()
  channel?: Channel;
}
