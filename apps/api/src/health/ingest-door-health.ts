import { Inject, Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import type { JudgedDoor } from '@sidetrack/intake';
import { IngestDoors, type KnownIngestDoors } from '../doors/ingest-doors.js';

/** An ingest door in the answer about readiness. */
interface ListedDoor {
  readonly door: string;
  readonly host: string;
  readonly state: string;
  readonly heardSecondsAgo: number;
  readonly messages: readonly string[];
}

/** Whether the ingest doors on all machines keep the callbacks that are sent to them. */
@Injectable()
export class IngestDoorHealth {
  constructor(
    @Inject(IngestDoors) private readonly doors: IngestDoors,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
  ) {}

  async ingestDoors(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('doors');
    const known = await this.doors.read();
    const told = known.doors.filter(({ state }) => state !== 'gone');
    const isRed = ({ state }: JudgedDoor): boolean => state === 'refusing' || state === 'missed';
    const facts = {
      doors: told.filter(({ state }) => state !== 'missed').length,
      refusing: told.filter(({ state }) => state === 'refusing').length,
      list: told.map((door) => listed(door)),
    };
    const faults = told.filter((door) => isRed(door)).flatMap(({ messages }) => messages);
    if (faults.length > 0) return indicator.down({ message: faults.join(' '), ...facts });
    const notes = [...told.flatMap(({ messages }) => messages), ...notesOn(known, facts.doors)];
    return indicator.up({ ...facts, ...(notes.length > 0 && { message: notes.join(' ') }) });
  }
}

/** Findings that are no reason to be out of service, and that nobody would notice otherwise. */
function notesOn({ isDatabaseRead, unread }: KnownIngestDoors, doors: number): string[] {
  if (!isDatabaseRead) return ['Ingest doors on other machines are not known while the database does not answer.'];
  return [
    doors === 0 ? 'No ingest door reports; callbacks come in nowhere.' : '',
    unread === 0 ? '' : `${unread} more ingest doors have left reports that this version does not read.`,
  ].filter((note) => note !== '');
}

const listed = ({ name, report, state, ageMs, messages }: JudgedDoor): ListedDoor => ({
  door: name,
  host: report.host,
  state,
  heardSecondsAgo: Math.round(ageMs / 1_000),
  messages,
});
