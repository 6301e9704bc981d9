import type { Kind } from '@sidetrack/domain';

/** The names of the kinds in paths. Their small letters name the rows of a list. */
export const PATH_NAMES = { message: 'Messages', call: 'Calls', recording: 'Recordings' } as const;

const KINDS: Readonly<Record<string, Kind>> = { Messages: 'message', Calls: 'call', Recordings: 'recording' };

/** The kind that a segment of a path names, with or without `.json`. */
export function kindOfPath(segment: string): Kind | null {
  return KINDS[withoutJson(segment)] ?? null;
}

export const withoutJson = (segment: string): string => segment.replace(/\.json$/, '');

/** Whether a path is the audio of a recording, which needs no credentials: only `.json` asks for what is known of it. */
export function isMediaPath(path: string): boolean {
  return /\/Recordings\/[^/]+$/.test(path) && !path.endsWith('.json');
}
