/** A code of a message callback in plain words: SignalWire's meaning, and Twilio's where it differs. */
export interface ErrorMeaning {
  readonly signalwire: string;
  readonly twilio?: string;
}

/** Source: the callback reference §6.1. A code that is missing here is shown as it came. */
export const MESSAGE_ERROR_CODES: Readonly<Record<string, ErrorMeaning>> = {
  '11751': { signalwire: 'a media file is too large' },
  '12300': { signalwire: 'a media file has a content type that cannot be sent' },
  '21211': { signalwire: 'the To number is not valid' },
  '21217': { signalwire: 'the To number is not valid' },
  '21603': { signalwire: 'the From or To number is missing' },
  '21604': { signalwire: 'the To number is missing' },
  '21610': { signalwire: 'the recipient has unsubscribed or is blocked' },
  '21611': { signalwire: 'too many messages are already queued for this From number' },
  '21614': { signalwire: 'the To number is not a mobile number' },
  '21617': { signalwire: 'the text is too long' },
  '21620': { signalwire: 'a media URL is not valid' },
  '21623': { signalwire: 'there are too many media files' },
  '21624': { signalwire: 'the validity period is out of range' },
  '21717': { signalwire: 'the From number is not in an active 10DLC campaign' },
  '30001': {
    signalwire: 'the message waited in the queue longer than its validity period',
    twilio: 'the queue overflowed',
  },
  '30002': { signalwire: 'the account balance did not suffice', twilio: 'the account is suspended' },
  '30003': { signalwire: 'the handset could not be reached: switched off or out of coverage' },
  '30004': { signalwire: 'the carrier blocked the message, or the recipient has opted out' },
  '30005': { signalwire: 'the handset is unknown: the number may no longer be in use' },
  '30006': {
    signalwire: 'the number cannot be routed to',
    twilio: 'the number is a landline or its carrier cannot be reached',
  },
  '30007': { signalwire: 'the carrier filtered the message for its content' },
  '30008': { signalwire: 'the carrier gave no reason' },
  '30009': {
    signalwire: 'the validity period ended while the carrier held the message',
    twilio: 'a segment of the inbound message is missing',
  },
  '30010': { signalwire: 'the price is above the MaxPrice that was set' },
  '30011': { signalwire: 'the MMS expired, was rejected or is not supported' },
  '30012': { signalwire: 'an MMS cannot be sent to this number' },
  '30022': { signalwire: 'the 10DLC rate limit is exceeded' },
  '30023': { signalwire: 'the daily message cap is reached' },
  '30027': { signalwire: "T-Mobile's daily limit is reached" },
  '30032': { signalwire: 'the toll-free number is not verified' },
  '30034': { signalwire: 'the 10DLC number is not registered' },
  '35125': { signalwire: "the campaign's daily cap is reached" },
  '53603': { signalwire: 'a media URL redirects too often' },
  '63011': { signalwire: 'the message was not handed to the carrier' },
  '63019': { signalwire: 'a media file could not be downloaded' },
};

/** A sentence part that says what the code means to this account, or that nobody documents it. */
export function describeErrorCode(code: string, accountSid: string): string {
  const meaning = MESSAGE_ERROR_CODES[code];
  if (!meaning) return 'a code without a documented meaning';
  // Twilio's account ids are AC + 32 hex; SignalWire's project ids are UUIDs (callback reference §5).
  const isTwilio = /^AC[0-9a-f]{32}$/.test(accountSid);
  return isTwilio && meaning.twilio ? meaning.twilio : meaning.signalwire;
}
