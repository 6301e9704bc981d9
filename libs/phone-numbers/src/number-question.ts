/** An address as it is asked for: a number in whatever way the provider wrote it, or a name as it stands. */
export interface NumberQuestion {
  /** The address that was asked for, letter by letter. It is found by this text in any case. */
  readonly written: string;
  /** The scheme of the address, in small letters (`whatsapp`), or null when any will do. */
  readonly scheme: string | null;
  /** The address without its scheme, in each way in which it may be stored; at least one, at most five. */
  readonly spellings: readonly string[];
  /**
   * The number as E.164 with its plus; null for an address that is not a number: a short code, a sender's name, a SIP
   * address.
   */
  readonly number: string | null;
}

/** The whole addresses that the question asks for, where addresses are stored with or without their scheme. */
export function addressesOf({ written, scheme, spellings }: NumberQuestion): string[] {
  return [...new Set([written, ...spellings.map((one) => (scheme === null ? one : `${scheme}:${one}`))])];
}
