/** What deliveries can be taken apart by. */
export const DIMENSIONS = {
  country: { label: 'Country', column: 'Country' },
  channel: { label: 'Channel', column: 'Channel' },
  account: { label: 'Account', column: 'Account' },
  'error-code': { label: 'Error code', column: 'Error code' },
  tag: { label: 'Tag', column: 'Value of the tag' },
} as const;

export type Dimension = keyof typeof DIMENSIONS;

export const DEFAULT_DIMENSION: Dimension = 'country';

export const isDimension = (text: string): text is Dimension => Object.hasOwn(DIMENSIONS, text);
