import { Paper, Skeleton, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly isPending?: boolean;
  /** A line in small print below the number. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** A number in a box, with what it counts. */
export const Figure = ({ label, isPending = false, below, children }: Props): ReactElement => (
  <Paper withBorder p="xs" data-figure={label}>
    <Text size="sm" c="dimmed">
      {label}
    </Text>
    {isPending ? <Skeleton height={28} my={2} width="60%" /> : <div className="figure">{children}</div>}
    {below !== undefined && (
      <Text size="xs" c="dimmed">
        {below}
      </Text>
    )}
  </Paper>
);
