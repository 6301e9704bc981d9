/** The result of a diagnosis; `unfinished` when the time ran out before any key and URL matched. */
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
 * Why a request is not believed, as far as that can be found out, for the person who repairs the set-up. Only the type
 * is defined here: the code that finds the reason stays out of the public door, in `libs/signature-diagnosis`.
 */
export interface SignatureExplanation {
  readonly finding: SignatureFinding;
  /** The result as sentences: what is wrong, and what to do. */
  readonly detail: string;
  /** The URLs that the signature was compared with, without queries and passwords. */
  readonly triedUrls: readonly string[];
  readonly triedKeys: readonly { readonly accountSid: string; readonly keyId: string }[];
  /**
   * The key, by its fingerprint, and the URL for which the signature would match. Nobody can cause such a match without
   * a key.
   */
  readonly keyId: string | null;
  readonly signedUrl: string | null;
  /** How many signatures were computed for the diagnosis. */
  readonly attempts: number;
}
