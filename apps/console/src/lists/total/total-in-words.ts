import { formatNumber } from '../../shared/format-number';
import type { RowCount } from '../kinds/list-kind';

/** An estimate is good for so many digits. More would claim what nobody has counted. */
const DIGITS = 3;

/** `12,345` where rows were counted, `about 12,300` where their number was estimated. */
export function totalInWords({ rows, isExact }: RowCount): string {
  if (isExact) return formatNumber(rows);
  return `about ${formatNumber(Number(rows.toPrecision(DIGITS)))}`;
}
