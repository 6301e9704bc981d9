import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A unit file: every value of every key, in their order, keys with their section (`Service.ExecStart`). */
export interface SystemdUnit {
  readonly name: string;
  readonly values: ReadonlyMap<string, readonly string[]>;
}

export const UNIT_FOLDER = new URL('../../deploy/systemd/', import.meta.url);

export const unitNames = (): string[] =>
  readdirSync(UNIT_FOLDER)
    .filter((name) => name.endsWith('.service'))
    .toSorted();

export function readUnit(name: string): SystemdUnit {
  const values = new Map<string, string[]>();
  let section = '';
  for (const line of readFileSync(new URL(name, UNIT_FOLDER), 'utf8')
    .split('\n')
    .map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const [, heading] = /^\[(\w+)\]$/.exec(line) ?? [];
    if (heading !== undefined) {
      section = heading;
      continue;
    }
    const [, key = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (key === '') throw new Error(`${name}: what is “${line}”?`);
    const full = `${section}.${key}`;
    values.set(full, [...(values.get(full) ?? []), value]);
  }
  return { name: basename(name), values };
}

/** Variables that the unit itself sets, by name. */
export const variablesOf = (unit: SystemdUnit): Map<string, string> =>
  new Map(
    (unit.values.get('Service.Environment') ?? []).map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
  );
