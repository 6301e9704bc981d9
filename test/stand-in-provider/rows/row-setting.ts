/** What a row says besides its resource. */
export interface RowSetting {
  readonly accountSid: string;
  /** `http://127.0.0.1:4242`: where the stand-in is reached. */
  readonly origin: string;
  /** `/2010-04-01/Accounts/…`, with what precedes it in the dialect. */
  readonly prefix: string;
  readonly priceFactor: number;
}
