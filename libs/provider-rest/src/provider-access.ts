/** Whose REST API it is: both answer in the same envelopes, with other paths, filters and types. */
export const DIALECTS = ['signalwire', 'twilio'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** How one account is asked about: where, and with which credentials. */
export interface ProviderAccess {
  /** The account (SignalWire: the project) whose resources are asked for. */
  readonly accountSid: string;
  /** The user of Basic authentication: the account itself, or the name of an API key. Not a secret. */
  readonly user: string;
  readonly secret: string;
  /** `https://host[:port][/base]`, without credentials and without a slash at its end. */
  readonly baseUrl: string;
  readonly dialect: Dialect;
}
