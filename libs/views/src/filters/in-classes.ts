import type { SqlFragment } from '@sidetrack/database';
import {
  isDiscrepancyClass,
  type DeliveryClass,
  type DeliveryWindows,
  type DiscrepancyClass,
  type Kind,
} from '@sidetrack/domain';
import { inDeliveryClasses } from '../delivery-class/delivery-class-sql.js';
import { inDiscrepancyClasses } from '../discrepancy/discrepancy-class-sql.js';

/** A class of either family. A message can be of one of each; a call or recording only has discrepancy classes. */
export type AnyClass = DeliveryClass | DiscrepancyClass;

export interface ClassFilter {
  /** Any of these. */
  readonly classes: readonly AnyClass[];
  /** The moment at which a message has to be of one of these delivery classes. */
  readonly now: Date;
  readonly windows: DeliveryWindows;
}

/** The classes of each family, each once. */
export function familiesOf(classes: readonly AnyClass[]): {
  readonly delivery: readonly DeliveryClass[];
  readonly discrepancies: readonly DiscrepancyClass[];
} {
  const each = [...new Set(classes)];
  const isDelivery = (one: AnyClass): one is DeliveryClass => !isDiscrepancyClass(one);
  return { delivery: each.filter(isDelivery), discrepancies: each.filter(isDiscrepancyClass) };
}

/** The condition that a row of a kind is of any of these classes, for WHERE. Only messages have delivery classes. */
export function inClasses(kind: Kind, row: string, { classes, now, windows }: ClassFilter): SqlFragment {
  const { delivery, discrepancies } = familiesOf(classes);
  const found = inDiscrepancyClasses(kind, row, discrepancies);
  if (kind !== 'message' || delivery.length === 0) return { sql: found, parameters: {} };
  const { sql, parameters } = inDeliveryClasses(row, delivery, now, windows);
  return { sql: discrepancies.length === 0 ? sql : `(${sql} OR ${found})`, parameters };
}
