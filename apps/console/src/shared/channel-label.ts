const LABELS: Readonly<Record<string, string>> = {
  sms: 'SMS',
  mms: 'MMS',
  whatsapp: 'WhatsApp',
  rcs: 'RCS',
  messenger: 'Messenger',
};

/** The channels that are known by name; there can be others, of any scheme that addresses begin with. */
export const KNOWN_CHANNELS: readonly string[] = Object.keys(LABELS);

/** A channel as people write it; one that is not known by name, as the addresses have it. */
export const channelLabel = (channel: string): string => (Object.hasOwn(LABELS, channel) ? LABELS[channel]! : channel);
