import type { Column, Resource } from '../kinds/list-kind';

/**
 * The columns that have room in a width. Where there is not enough, one column after the other gives way, the last one of
 * the highest rank first; nothing is ever cut or scrolled out of sight. Null where there is no room even for the columns that always stay: then
 * each row is drawn in lines.
 */
export function columnsThatFit<Row extends Resource>(
  columns: readonly Column<Row>[],
  width: number,
): readonly Column<Row>[] | null {
  if (widthOf(columns) <= width) return columns;
  const rank = Math.max(...columns.map(rankOf));
  if (rank === 0) return null;
  const givesWay = columns.findLast((column) => rankOf(column) === rank);
  return columnsThatFit(
    columns.filter((column) => column !== givesWay),
    width,
  );
}

export const widthOf = <Row extends Resource>(columns: readonly Column<Row>[]): number =>
  columns.reduce((sum, column) => sum + column.width, 0);

const rankOf = ({ rank = 0 }: { readonly rank?: number }): number => rank;
