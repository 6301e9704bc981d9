/**
 * What a stored signature proves when it is checked again today:
 *
 * - `verified`: a key that is still known signed this text, and no other reading of it is known. Names and values are
 *   signed with nothing between them, so the signature alone does not say where one ends;
 * - `ambiguous`: a known key signed this text, and the text has come split into other parameters as well: the signature
 *   does not say which of the two the provider meant;
 * - `key-unknown`: nothing, since the key of the signature is no longer among the configured keys;
 * - `made-up`: nothing, since the account is one of those that `sidetrack simulate` makes up: this program signed the
 *   event, with a key that is not secret or with a key that it was given for the purpose;
 * - `observed`: nobody signed it: the provider's REST API said it over TLS when we asked, and the SHA-256 of its answer
 *   is kept;
 * - `wrong`: the event is not what was signed, or not what was observed.
 */
export const SIGNATURE_VERDICTS = ['verified', 'ambiguous', 'key-unknown', 'made-up', 'observed', 'wrong'] as const;

export type SignatureVerdict = (typeof SIGNATURE_VERDICTS)[number];

const MEANINGS = {
  verified: 'the signature verifies, and no other reading of what it signs is known',
  ambiguous: 'the signature verifies, but what it signs was received split into other parameters too',
  'key-unknown': 'verified when it came in; its key is not known here any more',
  'made-up': 'made up by `sidetrack simulate`, which signed it itself: it proves nothing',
  observed: "observed over TLS in an answer of the provider's REST API, not signed",
  wrong: 'the signature does not verify',
} as const satisfies Record<SignatureVerdict, string>;

/** A sentence part for a person. Everything in the log was verified when it came in. */
export function describeVerdict(verdict: SignatureVerdict): string {
  return MEANINGS[verdict];
}
