import { formatDuration } from './duration.js';
import { formatInstant } from './instant.js';

/** What is known of a recording, as far as its explanation depends on it. */
export interface RecordingFacts {
  readonly status: string | null;
  readonly contradicted: boolean;
  readonly durationSeconds: number | null;
  readonly errorCode: string | null;
  readonly firstSeenAt: Date;
  /** For each status the first time it was reported. */
  readonly timestamps: Readonly<Record<string, Date>>;
  /** The statuses whose time no callback brought: the provider's REST API did. */
  readonly observed?: readonly string[];
}

const ENDS = ['completed', 'failed', 'absent'] as const;

/** Whether there is audio to listen to, as far as the provider said: a few sentences for a person. */
export function explainRecording(facts: RecordingFacts): string {
  return [outcome(facts), ...contradiction(facts), ...error(facts)].join(' ');
}

function outcome(facts: RecordingFacts): string {
  const { status, durationSeconds } = facts;
  const time = formatInstant(facts.timestamps[status ?? ''] ?? facts.firstSeenAt);
  const isObserved = facts.observed?.includes(status ?? '') ?? false;
  const then = isObserved ? `by its REST API alone, no later than ${time},` : `at ${time}`;
  switch (status) {
    case 'completed': {
      const length = durationSeconds === null ? '' : `; it is ${formatDuration(durationSeconds * 1_000)} long`;
      return `The provider reported ${then} that the audio is available${length}.`;
    }
    case 'absent':
      return `There is no audio: the provider reported ${then} that the recording was too short or silent.`;
    case 'failed':
      return `The provider reported ${then} that the recording failed: its audio cannot be had.`;
    case 'in-progress':
      return `The recording began at ${time}; no end has been reported, so there is nothing to listen to yet.`;
    case null:
    default:
      return 'Known only by statuses that are not in the known list.';
  }
}

function contradiction({ contradicted, timestamps, status }: RecordingFacts): string[] {
  if (!contradicted) return [];
  const ends = ENDS.filter((end) => timestamps[end] !== undefined);
  return [`The provider reported ends that exclude each other (${ends.join(' and ')}); shown is ${status}.`];
}

function error({ errorCode }: RecordingFacts): string[] {
  return errorCode === null ? [] : [`Error code ${errorCode} came with it.`];
}
