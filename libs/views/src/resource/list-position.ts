/** Where a row stands in a list: by these three, which no two rows of a kind share. */
export interface ListPosition {
  readonly firstSeenAt: Date;
  readonly sid: string;
  readonly accountSid: string;
}
