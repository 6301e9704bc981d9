/** What the height of a bar says: how many messages there were, or what share of them became of each kind. */
export type Measure = 'count' | 'share';

export const MEASURES: readonly { readonly value: Measure; readonly label: string }[] = [
  { value: 'count', label: 'Count' },
  { value: 'share', label: 'Share' },
];
