/** The place of a row in a list: no two rows of a kind share all three values. */
export interface ListPosition {
  readonly firstSeenAt: Date;
  readonly sid: string;
  readonly accountSid: string;
}
