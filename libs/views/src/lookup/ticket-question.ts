import { peerOf, type Channel, type DeliveryClass } from '@sidetrack/domain';

/** What to ask the provider about a message, by its delivery class. */
const ABOUT_MESSAGES = {
  delivered:
    'The recipient may say that nothing arrived. Please tell us which carrier gave the delivery receipt and when, ' +
    'and whether it says more than that the network of the carrier accepted the message.',
  failed:
    'Please tell us what the carrier or your platform reported for this SID, word for word, and what has to change ' +
    'for messages to this number to be delivered.',
  'awaiting-receipt':
    'Please tell us to which carrier this message was handed, and whether a delivery receipt has reached you that we ' +
    'have not been called back about.',
  'receipt-overdue':
    "Please tell us the carrier's receipt status for this SID: did a receipt reach you, when, and what does it say? If " +
    'this carrier sends no receipts, please say so.',
  'receipt-not-expected':
    'Please tell us whether the carrier accepted this MMS, and whether anything is known of its delivery.',
  'in-flight': 'Please tell us where this message is now, and what it is waiting for.',
  stalled:
    'Please tell us where this message is held and why, whether it is still going to be sent, and whether callbacks ' +
    'were sent that did not reach us.',
  contradicted:
    'Please tell us which of the reported outcomes is right, and what made you report both: segments, a second ' +
    'receipt, or a correction.',
  inbound: 'Please tell us what you know of this inbound message: when it reached you, and from which carrier.',
} as const satisfies Record<DeliveryClass, string>;

const CANCELED_MESSAGE = 'Please tell us what canceled this message, and when.';

const ABOUT_CALLS = {
  completed: 'Please tell us who ended this call and with what code, and what your records say of its audio quality.',
  busy: 'Please tell us which side answered that the line is busy, and with what code.',
  'no-answer': 'Please tell us how long this call rang, and what ended it.',
  failed: 'Please tell us why this call could not be put through: where it failed, and with what code.',
  canceled: 'Please tell us what canceled this call, and when.',
} as const satisfies Record<string, string>;

const OPEN_CALL =
  'Please tell us the state of this call now. If it has ended, please tell us when and how, and whether a callback was ' +
  'sent that did not reach us.';

const ABOUT_RECORDINGS = {
  completed: 'Please tell us whether the audio of this recording can be had at its URL, and for how long.',
  absent: 'Please tell us why there is no audio: what was too short or silent, and on which side.',
  failed: 'Please tell us why this recording failed, and whether its audio can still be had.',
} as const satisfies Record<string, string>;

const OPEN_RECORDING =
  'Please tell us the state of this recording now, and whether a callback was sent that did not reach us.';

/** The same for channels without a carrier: by class, where the question for a carrier does not fit. */
const ABOUT_OTHER_CHANNELS: Readonly<Partial<Record<DeliveryClass, (peer: string) => string>>> = {
  delivered: (peer) =>
    `The recipient may say that nothing arrived. Please tell us when ${peer} reported the delivery, and what it reported.`,
  failed: (peer) =>
    `Please tell us what ${peer} or your platform reported for this SID, word for word, and what has to change for ` +
    'messages to this recipient to be delivered.',
  'awaiting-receipt': (peer) =>
    `Please tell us whether this message was handed to ${peer}, and whether a delivery receipt has reached you that we ` +
    'have not been called back about.',
  'receipt-overdue': (peer) =>
    `Please tell us whether a receipt from ${peer} reached you for this SID, when, and what it says.`,
};

export function askAboutMessage(deliveryClass: DeliveryClass, status: string | null, channel: Channel): string {
  if (deliveryClass === 'failed' && status === 'canceled') return CANCELED_MESSAGE;
  const isText = channel === 'sms' || channel === 'mms';
  return (isText ? null : ABOUT_OTHER_CHANNELS[deliveryClass]?.(peerOf(channel))) ?? ABOUT_MESSAGES[deliveryClass];
}

export function askAboutCall(status: string | null): string {
  return ABOUT_CALLS[status as keyof typeof ABOUT_CALLS] ?? OPEN_CALL;
}

export function askAboutRecording(status: string | null): string {
  return ABOUT_RECORDINGS[status as keyof typeof ABOUT_RECORDINGS] ?? OPEN_RECORDING;
}
