/**
 * What a stored signature proves when it is checked again today: `verified` with a key that is still known; nothing,
 * when its key is not among those given here any more (`key-unknown`); or that the event is not what was signed (`wrong`).
 */
export const SIGNATURE_VERDICTS = ['verified', 'key-unknown', 'wrong'] as const;

export type SignatureVerdict = (typeof SIGNATURE_VERDICTS)[number];

const MEANINGS = {
  verified: 'the signature verifies',
  'key-unknown': 'verified when it came in; its key is not known here any more',
  wrong: 'the signature does not verify',
} as const satisfies Record<SignatureVerdict, string>;

/** A sentence part for a person. Everything in the log was verified when it came in. */
export function describeVerdict(verdict: SignatureVerdict): string {
  return MEANINGS[verdict];
}
