import type { Kind } from './kind.js';

/** A parameter's value as it came: text, several texts when it was repeated, anything in a JSON body. */
export type ParameterValue =
  string | number | boolean | null | readonly ParameterValue[] | { readonly [name: string]: ParameterValue };

export type Parameters = Readonly<Record<string, ParameterValue>>;

/**
 * How the signature was made: over the URL and sorted form parameters, over a GET's URL alone, over the URL with
 * the body's SHA-256 in its query, as hex over URL and raw body, or over the URL and the sorted fields of a flat
 * JSON body.
 */
export type SignatureScheme = 'form' | 'url' | 'body-sha256' | 'raw-body' | 'json-fields';

/**
 * What proves an event: a signature of one of these schemes, or nothing but the provider's answer to a question of
 * ours over TLS (`rest`), which nobody signed.
 */
export type EvidenceScheme = SignatureScheme | typeof OBSERVED_SCHEME;

/** The scheme of an event that was observed over the provider's REST API. */
export const OBSERVED_SCHEME = 'rest';

/** What someone needs to verify the signature again years later, together with the parameters. */
export interface SignatureEvidence {
  readonly scheme: EvidenceScheme;
  /** The URL exactly as the provider signed it; of an observation, the URL that was asked. */
  readonly signedUrl: string;
  /** The header's value as it came; of an observation, the SHA-256 of the answer's bytes, in hex. */
  readonly signature: string;
  /** Fingerprint of the key that matched; never the key. Of an observation, the name of the credential that asked. */
  readonly keyId: string;
  /**
   * The bytes, where the parameters alone do not suffice: for JSON, and for text that the parameters could not hold.
   */
  readonly rawBody: Buffer | null;
}

/** One believed callback, or one observation of ours. It states a fact, which never changes. */
export interface CallbackEvent {
  readonly accountSid: string;
  readonly kind: Kind;
  readonly sid: string;
  /** The provider's word, even when it is not in the known list. */
  readonly status: string;
  /** The callback's `Timestamp` where it is readable, else the time of receipt. */
  readonly occurredAt: Date;
  readonly receivedAt: Date;
  readonly sequenceNumber: number | null;
  /**
   * The parameters as they came, except for what `jsonb` cannot hold. U+FFFD stands in its place, and the evidence has
   * the bytes.
   */
  readonly params: Parameters;
  /** The names of the parameters that could not be read as their fields. These parameters do not count in the state. */
  readonly unread: readonly string[];
  /** The query string of a POST: the tags that the sender of the message wrote on its callback URL. */
  readonly tags: Parameters;
  /** 16 bytes over everything that was said. A retry of the same callback has the same fingerprint. */
  readonly fingerprint: Buffer;
  /**
   * Set only where the signed text can be split into other parameters: the SIDs that an ordinary reading of the text
   * may be about. Such an event is remembered by its signature, so that no other reading of the same text becomes an
   * event.
   */
  readonly sidsOfOtherReadings?: readonly string[];
  readonly evidence: SignatureEvidence;
}
