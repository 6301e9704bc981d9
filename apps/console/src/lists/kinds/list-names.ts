/** The lists, each by its name in the address. */
export const LISTS = ['messages', 'calls', 'recordings', 'discrepancies'] as const;

export type ListName = (typeof LISTS)[number];
