/** What carries a message: text alone, or with media. */
export const CHANNELS = ['sms', 'mms'] as const;

export type Channel = (typeof CHANNELS)[number];
