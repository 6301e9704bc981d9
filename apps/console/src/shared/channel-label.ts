const LABELS: Readonly<Record<string, string>> = {
  sms: 'SMS',
  mms: 'MMS',
  whatsapp: 'WhatsApp',
  rcs: 'RCS',
  messenger: 'Messenger',
};

/** The channels that have a label here. There can be others: the scheme of an address is the channel. */
export const KNOWN_CHANNELS: readonly string[] = Object.keys(LABELS);

/** A channel as people write it. A channel without a label is shown as the addresses have it. */
export const channelLabel = (channel: string): string => (Object.hasOwn(LABELS, channel) ? LABELS[channel]! : channel);
