import { randomUUID } from 'node:crypto';
import { ACCOUNT_PARAMETER, PARAMETERS, type Kind } from '@sidetrack/domain';
import type { Dialect } from '../dialect.js';
import type { Knobs } from '../knobs.js';
import type { Entry } from './entry.js';
import { generatedSid, readGeneratedSid, type GeneratedDay } from './generated-day.js';
import { completeRow, type Resource, type Row } from './resource.js';
import { seenThrough } from './seen-through.js';
import { asSid } from './sids.js';

/** What the provider has. It changes by what happens at the provider alone, never by what it is asked. */
export class ProviderState {
  private readonly entries: Readonly<Record<Kind, Map<string, Entry>>> = {
    message: new Map(),
    call: new Map(),
    recording: new Map(),
  };
  private readonly generatedDays: GeneratedDay[] = [];

  constructor(
    readonly dialect: Dialect,
    readonly accountSid: string,
    readonly knobs: Knobs,
  ) {}

  /**
   * Moves the resource as the provider moves it when it sends this callback, whether or not the callback then arrives.
   * The order of reports does not matter. `at` is when it happened. Throws when the parameters name no SID, no status or
   * another account.
   */
  report(kind: Kind, params: Readonly<Record<string, string>>, at: Date): void {
    const sid = valueOf(params, PARAMETERS[kind].sid);
    const status = valueOf(params, PARAMETERS[kind].status);
    if (sid === undefined || status === undefined) {
      throw new Error(`a ${kind} without SID or status cannot be reported; it has ${Object.keys(params).join(', ')}`);
    }
    const account = params[ACCOUNT_PARAMETER] ?? this.accountSid;
    if (account !== this.accountSid) {
      throw new Error(`${kind} ${sid} is of account ${account}, and this provider has ${this.accountSid} alone`);
    }
    const before = this.entries[kind].get(sid)?.reports ?? [];
    this.entries[kind].set(sid, { reports: [...before, { status, params, at }], resource: null });
  }

  /** Puts a resource as it is given, in place of what was reported of it. `rest` answers odd fields as they are there. */
  put(kind: Kind, row: Row & { readonly sid: string }): void {
    this.entries[kind].set(row.sid, { reports: [], resource: completeRow(kind, row.sid, row) });
  }

  /** Forgets a resource, as after the provider's retention. Where it should be known as deleted, use `knobs.deleted`. */
  remove(kind: Kind, sid: string): void {
    this.entries[kind].delete(sid);
    const generated = this.findGenerated(kind, sid);
    // Generated rows go from the front alone; it is enough for a list that shifts.
    if (generated && generated.index === generated.day.gone) generated.day.gone += 1;
  }

  /**
   * A day of `count` resources that are made when they are asked for. `rowOf` must always give the same row for the same
   * index, with `createdAt` and, as its kind has them, `sentAt` or `startedAt` within that UTC day. The newest row has
   * index 0. The SID is given by `generatedSid`. The knobs of a lagging replica do not touch these resources.
   */
  putGeneratedDay(kind: Kind, day: string, count: number, rowOf: GeneratedDay['rowOf']): void {
    this.generatedDays.push({ kind, day, count, rowOf, gone: 0 });
    this.generatedDays.sort((a, b) => (a.day < b.day ? 1 : -1));
  }

  generatedSid(kind: Kind, day: string, index: number): string {
    return generatedSid(this.dialect, kind, day, index);
  }

  /** The resource as the knobs let it show now; null when it does not show at all. A deleted one does. */
  find(kind: Kind, sid: string): Resource | null {
    const entry = this.entries[kind].get(sid);
    if (entry) return seenThrough(this.knobs, kind, sid, entry);
    const generated = this.findGenerated(kind, sid);
    return generated && generated.index >= generated.day.gone ? this.make(generated.day, generated.index) : null;
  }

  /** All resources but the generated ones, newest first, as the knobs let them show now. */
  list(kind: Kind): Resource[] {
    return [...this.entries[kind]]
      .map(([sid, entry]) => seenThrough(this.knobs, kind, sid, entry))
      .filter((resource) => resource !== null)
      .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.sid < b.sid ? -1 : 1));
  }

  /** The generated days of a kind, newest first. */
  daysOf(kind: Kind): readonly GeneratedDay[] {
    return this.generatedDays.filter((day) => day.kind === kind);
  }

  make(day: GeneratedDay, index: number): Resource {
    const sid = this.generatedSid(day.kind, day.day, index);
    return completeRow(day.kind, sid, day.rowOf(index, sid));
  }

  /** A resource like this one, and a little newer. */
  putCopyInFront(original: Resource): void {
    const endOfSecond = Math.floor(original.createdAt.getTime() / 1_000) * 1_000 + 999;
    const createdAt = new Date(Math.min(original.createdAt.getTime() + 1, endOfSecond));
    this.put(original.kind, { ...original, createdAt, sid: asSid(this.dialect, original.kind, randomUUID()) });
  }

  private findGenerated(kind: Kind, sid: string): { readonly day: GeneratedDay; readonly index: number } | null {
    const read = readGeneratedSid(sid);
    const day = read && this.daysOf(kind).find(({ day: each }) => each === read.day);
    return day && read.index < day.count ? { day, index: read.index } : null;
  }
}

/** The value under the first of these names that has one. */
function valueOf(params: Readonly<Record<string, string>>, names: readonly string[]): string | undefined {
  return names.map((name) => params[name]).find((value) => value !== undefined && value !== '');
}
