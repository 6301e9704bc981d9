/** The order of a list, by when its resources were first seen. No index bears any other order. */
export const LIST_ORDERS = ['newest', 'oldest'] as const;

export type ListOrder = (typeof LIST_ORDERS)[number];
