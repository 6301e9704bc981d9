import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step of the schema. */
export interface Step extends MigrationInterface {
  readonly name: string;
  /**
   * The tables that it goes through from one end to the other, to rewrite them, to read them or to make an index: on a
   * large log it takes as long as they are, and whoever migrates is told so before. None where it is done at once.
   */
  readonly walks?: readonly string[];
}

/** Where a step that goes through a table in batches tells how many rows it has behind it; see `countWalked`. */
const WALKED = 'walked';

/** For such a step: so many rows more. */
export function tellWalked({ data }: QueryRunner, rows: number): void {
  (data as { [WALKED]?: (rows: number) => void })[WALKED]?.(rows);
}

/** For whoever runs steps: to be told of what `tellWalked` tells. */
export function countWalked({ data }: QueryRunner, onWalked: (rows: number) => void): void {
  Object.assign(data as object, { [WALKED]: onWalked });
}
