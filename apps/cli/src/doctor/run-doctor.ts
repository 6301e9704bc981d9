import { readSettings } from '@sidetrack/config';
import { DATABASE_DOORS, DOOR_VARIABLE, type DatabaseDoor } from '@sidetrack/database';
import { EXIT, type ExitCode } from '../frame/exit-codes.js';
import type { Surroundings } from '../frame/surroundings.js';
import { WrongUsage } from '../frame/wrong-usage.js';
import { describeProduct, readProduct } from '../product.js';
import { ALL_CHECKS } from './all-checks.js';
import { findDatabase, type DatabaseAccess } from './ask/database-access.js';
import { worstOf } from './check.js';
import type { Circumstances } from './circumstances.js';
import { describeOutcome, describeFitness, outcomesAsJson } from './report.js';
import { runChecks, type CheckOutcome } from './run-checks.js';

/** What a run needs from its machine. */
export interface Machine {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The width of the terminal on stdout. Null when stdout is not a terminal. */
  readonly columns: number | null;
}

export const THIS_MACHINE: Machine = {
  now: () => Date.now(),
  columns: process.stdout.isTTY ? process.stdout.columns : null,
};

const WITHIN_MS = 10_000;

/** `sidetrack doctor [door]`: checks everything that could be wrong, changes nothing, and says what to do. */
export async function runDoctor(
  door: string | undefined,
  { json }: { readonly json: boolean },
  { variables, writer, signal }: Surroundings,
  machine: Machine = THIS_MACHINE,
): Promise<ExitCode> {
  const doors = chooseDoors(door, variables);
  if (doors === null) {
    throw new WrongUsage(`there is no door "${door}"; choose ${DATABASE_DOORS.join(' or ')}, or none for both.`);
  }
  const product = readProduct();
  const layout = { nameWidth: Math.max(...ALL_CHECKS.map(({ name }) => name.length)), columns: machine.columns };
  if (!json) writer.out(`Sidetrack ${describeProduct(product)}; doors: ${doors.join(', ')}\n\n`);
  const outcomes: CheckOutcome[] = [];
  for await (const outcome of runChecks(ALL_CHECKS, examine(variables, doors, machine), {
    withinMs: WITHIN_MS,
    signal,
  })) {
    outcomes.push(outcome);
    if (!json) writer.out(describeOutcome(outcome, layout));
  }
  writer.out(json ? outcomesAsJson(product, outcomes) : `\n${describeFitness(outcomes)}`);
  const isWhole = outcomes.length === ALL_CHECKS.length;
  if (!isWhole) writer.err('sidetrack doctor: stopped; what is not listed was not looked at.\n');
  return isWhole && worstOf(outcomes) !== 'fail' ? EXIT.done : EXIT.notDone;
}

/** Both doors, or the named door, or the only door that has its own login. */
function chooseDoors(door: string | undefined, variables: Surroundings['variables']): readonly DatabaseDoor[] | null {
  if (door !== undefined)
    return DATABASE_DOORS.find((one) => one === door) === undefined ? null : [door as DatabaseDoor];
  const isSet = (name: string): boolean =>
    [name, `${name}_FILE`].some((variable) => (variables[variable]?.trim() ?? '') !== '');
  const own = DATABASE_DOORS.filter((one) => isSet(DOOR_VARIABLE[one]));
  return isSet('DATABASE_URL') || own.length === 0 ? DATABASE_DOORS : own;
}

function examine(
  variables: Surroundings['variables'],
  doors: readonly DatabaseDoor[],
  { now }: Machine,
): Circumstances {
  const reading = readSettings(variables);
  let access: Promise<DatabaseAccess> | null = null;
  return { variables, reading, doors, now, database: () => (access ??= findDatabase(reading.settings, doors)) };
}
