import { Button, Group, List, Progress as Bar, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { ProblemAlert } from '../shared/problem-alert';
import { NOTHING_YET, replayWaiting, type Progress } from './replay-run';
import { QUARANTINE } from './use-quarantine';

interface Props {
  readonly reason: string | undefined;
  readonly count: number;
}

type Phase = 'asked' | 'running' | 'done';

const MOST_SHOWN = 5;

/** Says how many entries it will try before it starts, then the progress, and then the result. */
export function ReplayDialog({ reason, count }: Props): ReactElement {
  const [phase, setPhase] = useState<Phase>('asked');
  const [progress, setProgress] = useState(NOTHING_YET);
  const [error, setError] = useState<Error | null>(null);
  // The number at the start. Entries that were replayed no longer count among those that wait.
  const [total, setTotal] = useState(count);
  const leaving = useRef(new AbortController());
  const client = useQueryClient();
  useEffect(() => () => leaving.current.abort(), []);

  const run = async (): Promise<void> => {
    setTotal(count);
    setPhase('running');
    try {
      await replayWaiting(reason, leaving.current.signal, setProgress);
    } catch (cause) {
      if (!leaving.current.signal.aborted) setError(cause as Error);
    }
    setPhase('done');
    await client.invalidateQueries({ queryKey: [QUARANTINE] });
  };

  if (phase === 'asked') {
    return (
      <Stack>
        <Text>
          {count === 1 ? '1 callback waits' : `${count} callbacks wait`}
          {reason === undefined ? '' : ` as ${reason}`}. Each is tried once more with its original time of receipt; a
          repeat is harmless, and what is refused again stays here.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void run()}>
            Replay {count}
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack>
      <Bar value={(100 * progress.tried) / Math.max(total, progress.tried, 1)} aria-label="Replayed" />
      <Text role="status">{describe(progress, phase)}</Text>
      {progress.refused.length > 0 && <RefusedAgain refused={progress.refused} />}
      {error && <ProblemAlert error={error} />}
      {phase === 'running' && (
        <Group justify="flex-end">
          <Button variant="default" onClick={() => leaving.current.abort()}>
            Stop
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function describe({ tried, stored, repeats, refused }: Progress, phase: Phase): string {
  const counts = `${stored} became events, ${repeats} were repeats, ${refused.length} were refused again`;
  return `${phase === 'done' ? 'Tried' : 'Trying …'} ${tried}: ${counts}.`;
}

const RefusedAgain = ({ refused }: Pick<Progress, 'refused'>): ReactElement => (
  <List size="sm">
    {refused.slice(0, MOST_SHOWN).map(({ id, detail }) => (
      <List.Item key={id}>{detail}</List.Item>
    ))}
    {refused.length > MOST_SHOWN && <List.Item>and {refused.length - MOST_SHOWN} more</List.Item>}
  </List>
);
