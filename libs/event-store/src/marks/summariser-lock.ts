/**
 * `sum` and a number, as bigint: the advisory lock of whoever summarises hours. A rebuild of a projection with summaries
 * takes it too: it puts another table in the place of the one that is being counted.
 */
export const SUMMARISER_LOCK = 0x73_75_6d_01;
