/** What a diagnosis comes to; `unfinished` when its time was over before anything matched. */
export type SignatureFinding =
  | 'genuine'
  | 'missing'
  | 'malformed'
  | 'no-key'
  | 'other-url'
  | 'other-scheme'
  | 'other-key'
  | 'nothing'
  | 'unfinished';

/**
 * Why a request is not believed, as far as that can be found out, for whoever has to mend the set-up. Only the shape is
 * here: what finds it out stays out of the public door, in `libs/signature-diagnosis`.
 */
export interface SignatureExplanation {
  readonly finding: SignatureFinding;
  /** The same as sentences: what is so, and what to do. */
  readonly detail: string;
  /** What the signature was compared with, without queries and passwords. */
  readonly triedUrls: readonly string[];
  readonly triedKeys: readonly { readonly accountSid: string; readonly keyId: string }[];
  /** Under which key, by its fingerprint, and for which URL it would match. Nobody can bring that about without a key. */
  readonly keyId: string | null;
  readonly signedUrl: string | null;
  /** How many signatures were computed to find out. */
  readonly attempts: number;
}
