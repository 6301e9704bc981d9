import { readFile } from 'node:fs/promises';
import type { Stall } from './stall.js';

/** What the door itself logged of the seconds around a moment in which something stood still. */
export interface DoorLine {
  readonly time: string;
  readonly since: string;
  readonly stoodStill: string;
  readonly refused: number;
  readonly shed: number;
  readonly loopLateMs: number;
  readonly gcLongestMs: number;
  readonly commitMs: number;
  readonly journalWriteMs: number;
}

/** The lines of the flight recorder in a door's log. */
export async function readDoorLines(logPath: string): Promise<DoorLine[]> {
  const lines = (await readFile(logPath, 'utf8')).split('\n').filter((line) => line.includes('"stoodStill"'));
  return lines.map((line) => JSON.parse(line) as DoorLine);
}

/**
 * The line that was logged about these seconds. Null when the door saw no reason for a line, or had logged one just
 * before.
 */
export function doorLineOf(stall: Stall, lines: readonly DoorLine[]): DoorLine | null {
  const isAbout = ({ since, time }: DoorLine): boolean =>
    Date.parse(since) <= stall.fromMs + 1_000 && Date.parse(time) >= stall.toMs;
  return lines.find(isAbout) ?? null;
}
