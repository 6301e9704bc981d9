/**
 * Words in the list `observed` of a resource's state that are no statuses. All other words of the list are statuses
 * whose first time only an observation brought.
 */

/** No callback ever named the resource: all that is known of it was observed. */
export const NEVER_CALLED_BACK = 'seen';

/**
 * It is of a time from before the account's first callback, so nobody can have expected callbacks of it. Stands only
 * beside `NEVER_CALLED_BACK`.
 */
export const FROM_BEFORE = 'history';

/**
 * Names of an observation's parameters that the state is folded from. A callback cannot bring them to any effect: the
 * fold reads them from observations alone.
 */
export const OBSERVED_PARAMETERS = {
  /** When the provider says that the resource was created: ISO 8601. */
  createdAt: 'Observed.DateCreated',
  /** Present where the observation is of a time from before the account's first callback. */
  fromBefore: 'Observed.FromBefore',
  /** Present where the provider has stood behind our state for a day. */
  behind: 'Observed.Behind',
  /** Present where the provider says what callbacks said, after it had stood behind for a day. */
  caughtUp: 'Observed.CaughtUp',
} as const;

/** Only the statuses of the list. */
export function observedStatuses(observed: readonly string[] | null): readonly string[] {
  return (observed ?? []).filter((word) => word !== NEVER_CALLED_BACK && word !== FROM_BEFORE);
}

const PRICE = { price: 'Observed.Price', priceUnit: 'Observed.PriceUnit' } as const;

/**
 * What only the provider's REST API says of a resource, by the name under which it is shown, and the parameter of the
 * observation that holds it as the provider wrote it (callback reference, section 7).
 */
export const OBSERVED_FACTS = {
  message: PRICE,
  call: {
    ...PRICE,
    mos: 'Observed.AudioInMos',
    rttMs: 'Observed.AudioRttAvg',
    jitterMs: 'Observed.AudioOutJitterAvg',
    lostPackets: 'Observed.AudioOutLost',
  },
  recording: PRICE,
} as const;
