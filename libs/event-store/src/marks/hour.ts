/** The beginning of the hour of UTC that holds a time, in SQL. `date_trunc` would follow the session's time zone. */
export const hourOf = (time: string): string => `date_bin('1 hour', ${time}, TIMESTAMPTZ '2000-01-01 00:00:00Z')`;
