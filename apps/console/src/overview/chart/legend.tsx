import { Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

export interface LegendEntry {
  readonly name: string;
  readonly label: string;
  readonly color: string;
  /** The number for the whole range. */
  readonly figure: ReactNode;
}

/** The meaning of the colours, each with its number. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }): ReactElement {
  return (
    <ul className="plain-list of-colors">
      {entries.map(({ name, label, color, figure }) => (
        <Text key={name} component="li" size="sm" data-series={name}>
          <span className="swatch" style={{ background: color }} /> {label} <strong>{figure}</strong>
        </Text>
      ))}
    </ul>
  );
}
