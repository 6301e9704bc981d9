/**
 * The keys of the advisory locks that programs take of one database, all in one place: two that were alike would hold up
 * each other's work. The last bytes of a key are its number, the ones before spell what it is about.
 */
export const ADVISORY_LOCKS = {
  /** Tables are being changed: by `migrate`, or by a rebuild. */
  schema: 0x51de7ac,
  /** A made-up history is being written. */
  history: 0x51de7ad,
  /** Positions are drawn on Citus: libs/event-store/src/citus/append-barrier.ts. */
  appendBarrier: 0x51de7ae,
  /** `swp`: the providers are being asked for what no callback told. */
  sweeper: 0x73_77_70_01,
  /** `sum`: hours are being summed up, or a rebuild puts another table in the place of the one that is counted. */
  summariser: 0x73_75_6d_01,
  /** `dor`: reports of doors that nobody hears of any more are being put together. */
  retireReports: 0x64_6f_72_01,
  /** `qua`: the quarantine and the samples are being kept within their bounds. */
  boundQuarantine: 0x71_75_61_01,
  /** `qua`: somebody finds out why samples of wrong signatures do not match. */
  explainSamples: 0x71_75_61_02,
} as const;

export type AdvisoryLock = (typeof ADVISORY_LOCKS)[keyof typeof ADVISORY_LOCKS];
