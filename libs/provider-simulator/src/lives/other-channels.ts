/** The channels that are simulated besides SMS and MMS. */
export type OtherChannel = 'whatsapp' | 'rcs';

/** A made-up RCS agent of a brand. */
const RCS_AGENT = 'rcs:example_brand_agent';

/** The statuses that have an `EventType` as well. */
const EVENT_TYPES: Readonly<Record<string, string>> = {
  delivered: 'DELIVERED',
  undelivered: 'UNDELIVERED',
  read: 'READ',
};

type Parameters = Readonly<Record<string, string>>;

/** The parameters of a text as a channel has them: addresses with its scheme, and its prefix (callback reference §2.1). */
export function inChannel(channel: OtherChannel, status: string, text: Parameters): Record<string, string> {
  const { From: from = '', To: to = '' } = text;
  const eventType = EVENT_TYPES[status];
  return {
    ...text,
    From: channel === 'rcs' ? RCS_AGENT : `${channel}:${from}`,
    To: channel === 'rcs' ? to : `${channel}:${to}`,
    ChannelPrefix: channel,
    ...(eventType !== undefined && { EventType: eventType }),
  };
}
