/**
 * One request at the public door as it came, before anyone believed it. Bytes and texts are literal: a signature can
 * only be checked on exactly what was sent (callback reference §4).
 */
export interface CallbackRequest {
  readonly method: 'GET' | 'POST';
  /** Path and query exactly as on the request line. */
  readonly target: string;
  /** The `Host` header as it came, '' when absent. */
  readonly host: string;
  readonly bodyType: 'form' | 'json' | null;
  readonly rawBody: Buffer;
  /** `X-SignalWire-Signature`, else `X-Twilio-Signature`; null when neither came. */
  readonly signature: string | null;
  /**
   * `user:password` of an `Authorization: Basic` header. The provider took user and password out of the URL that it
   * signed.
   */
  readonly credentials?: string | null;
}
