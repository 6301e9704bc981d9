/** What to do about an error code, in one sentence for the person who has to act. */
export const REMEDIES = {
  retry: 'Send it again later; if that fails as well, reach the recipient in another way.',
  number: 'Check the number with the recipient before anything is sent to it again.',
  landline: 'Check whether the number can get messages at all; a landline has to be called instead.',
  consent: 'Ask the recipient in another way whether they want messages; send no more until they have opted in again.',
  content: 'Change the wording and the links before it is sent again; the provider can say which rule it met.',
  request: 'Correct the request that sends the message, as the error says, and send it again.',
  media: 'Correct the media files, as the error says, and send it again.',
  'plain-text': 'Send it again as a text, with a link in place of the media.',
  registration: 'Register the From number for this kind of traffic with the provider, then send it again.',
  pace: 'Send it again later, and the rest more slowly: the limit is one of rate or volume.',
  account: 'Put the account in order with the provider, then send it again.',
  provider: 'Ask the provider, with the SID: only they can see what the carrier answered.',
} as const satisfies Readonly<Record<string, string>>;

export type Remedy = keyof typeof REMEDIES;
