import type { ReactElement } from 'react';

const CIRCLE = 'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 1 0 0-12.5';

/** Lines on a field of 16 by 16. Each shape is told from the others without its colour. */
const SHAPES = {
  check: 'M2.5 8.5l3.5 3.5l7.5-8',
  cross: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  clock: `${CIRCLE}M8 4.5v3.7l2.4 1.6`,
  late: 'M8 2.2l6.3 11.3h-12.6zM8 6.4v3.2M8 11.5v.3',
  forward: 'M2 8h11M9 4l4 4l-4 4',
  inward: 'M8 2v8.5M4.5 7l3.5 3.5l3.5-3.5M2.5 13.75h11',
  halt: 'M5.25 3v10M10.75 3v10',
  against: 'M2.5 5.5h9M9 3l2.5 2.5l-2.5 2.5M13.5 10.5h-9M7 8l-2.5 2.5l2.5 2.5',
  none: `${CIRCLE}M5 8h6`,
  eye: 'M1.5 8c1.5-2.9 3.8-4.4 6.5-4.4s5 1.5 6.5 4.4c-1.5 2.9-3.8 4.4-6.5 4.4s-5-1.5-6.5-4.4M8 6.2a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 1 0 0-3.6',
  missing:
    'M8 1.75a6.25 6.25 0 0 1 6.25 6.25M8 14.25a6.25 6.25 0 0 1-6.25-6.25M6.4 6.3a1.7 1.7 0 1 1 1.6 2.3v.7M8 11.5v.3',
} as const;

export type Shape = keyof typeof SHAPES;

const SHAPE_OF: Readonly<Record<string, Shape>> = {
  delivered: 'check',
  inbound: 'inward',
  'receipt-not-expected': 'none',
  'in-flight': 'forward',
  'awaiting-receipt': 'clock',
  'receipt-overdue': 'late',
  stalled: 'halt',
  contradicted: 'against',
  failed: 'cross',
  disagrees: 'against',
  'gone-at-provider': 'none',
};

/** The shape of a class's sign. */
export const shapeOf = (name: string): Shape => SHAPE_OF[name] ?? 'missing';

/** The sign before a reading of ours. It says nothing that the words beside it do not say. */
export const Glyph = ({ shape }: { readonly shape: Shape }): ReactElement => (
  <svg className="glyph" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
    <path d={SHAPES[shape]} />
  </svg>
);
