/**
 * What carries a message: `sms`, `mms`, or the scheme of its addresses (`whatsapp:+44…`), in lower case. Any scheme
 * counts as a channel, since providers add channels without notice.
 */
export type Channel = string;

/** The channels that are known by name. Documents and menus offer these, but other channels are possible. */
export const CHANNELS = ['sms', 'mms', 'whatsapp', 'rcs', 'messenger'] as const;

/**
 * No carrier sends a receipt for a message of this channel. Messages of all other channels should get one (callback
 * reference §2.3).
 */
export const CHANNEL_WITHOUT_RECEIPT = 'mms';

/** Whether a text can be the name of a channel: what a scheme can be (RFC 3986, §3.1), of at most 32 characters. */
export function isChannel(text: unknown): text is Channel {
  return typeof text === 'string' && /^[a-z][a-z0-9+.-]{0,31}$/.test(text);
}

const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]{0,31}):/;

/** The scheme before an address, in lower case; null when there is none, or only the `tel:` of a plain number. */
export function schemeOf(address: string): Channel | null {
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase() ?? null;
  return scheme === 'tel' ? null : scheme;
}

const NAMES: Readonly<Record<string, string>> = {
  sms: 'SMS',
  mms: 'MMS',
  whatsapp: 'WhatsApp',
  rcs: 'RCS',
  messenger: 'Messenger',
};

const knownName = (channel: Channel): string | undefined =>
  Object.hasOwn(NAMES, channel) ? NAMES[channel] : undefined;

/** The name of a channel as people write it. */
export function nameOfChannel(channel: Channel): string {
  return knownName(channel) ?? channel;
}

/**
 * Who has a message after it has left the provider, and sends its receipts, as part of a sentence: the carrier of an
 * SMS or MMS, else the channel itself.
 */
export function peerOf(channel: Channel): string {
  if (channel === 'sms' || channel === 'mms') return 'the downstream carrier';
  return knownName(channel) ?? `the channel "${channel}"`;
}
