import { Table, type TableProps } from '@mantine/core';
import type { ReactElement } from 'react';

interface Props extends TableProps {
  /** What the table holds. */
  readonly label: string;
  /** The least width of the table in pixels. In less room it is scrolled, also by keys. */
  readonly width: number;
}

/** A table that may be wider than its page, and then scrolls within itself. */
export const WideTable = ({ label, width, children, ...props }: Props): ReactElement => (
  <div className="wide-room" role="region" aria-label={label} tabIndex={0}>
    <Table miw={width} {...props}>
      {children}
    </Table>
  </div>
);
