import { Button, Group as Row, List, Progress as Bar, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { formatNumber } from '../shared/format-number';
import { ProblemAlert } from '../shared/problem-alert';
import { FIRST_TRIES, NOTHING_YET, replayGroup, type Progress } from './replay-run';
import { QUARANTINE, type Group } from './use-quarantine';

type Phase = 'asked' | 'running' | 'done';

const MOST_SHOWN = 5;

/** Says how many it will try before it starts, then how far it is, and then what came of it. */
export function TryGroup({ group }: { readonly group: Group }): ReactElement {
  const [phase, setPhase] = useState<Phase>('asked');
  const [progress, setProgress] = useState(NOTHING_YET);
  const [error, setError] = useState<Error | null>(null);
  // The number at the start. Entries that were tried with success no longer count among those that wait.
  const [total, setTotal] = useState(group.waiting);
  const leaving = useRef(new AbortController());
  const client = useQueryClient();
  useEffect(() => () => leaving.current.abort(), []);

  const run = async (isStubborn: boolean): Promise<void> => {
    leaving.current = new AbortController();
    setTotal(group.waiting);
    setProgress(NOTHING_YET);
    setError(null);
    setPhase('running');
    try {
      setProgress(await replayGroup(group.id, { isStubborn, signal: leaving.current.signal, onProgress: setProgress }));
    } catch (cause) {
      if (!leaving.current.signal.aborted) setError(cause as Error);
    }
    setPhase('done');
    await client.invalidateQueries({ queryKey: [QUARANTINE] });
  };

  if (phase === 'asked') return <Asked group={group} onStart={() => void run(false)} />;
  return (
    <Stack gap="xs">
      <Bar value={(100 * progress.tried) / Math.max(total, progress.tried, 1)} aria-label="Tried" />
      <Text size="sm" role="status">
        {describe(progress, phase)}
      </Text>
      {progress.refused.length > 0 && <RefusedAgain refused={progress.refused} />}
      {error && <ProblemAlert error={error} />}
      <Row justify="flex-end">
        {phase === 'running' && (
          <Button size="xs" variant="default" onClick={() => leaving.current.abort()}>
            Stop
          </Button>
        )}
        {phase === 'done' && group.waiting > 0 && (
          <Button size="xs" variant="default" onClick={() => void run(progress.isGivenUp)}>
            {progress.isGivenUp ? `Try all ${formatNumber(group.waiting)} all the same` : 'Try again'}
          </Button>
        )}
      </Row>
    </Stack>
  );
}

const Asked = ({ group, onStart }: { readonly group: Group; readonly onStart: () => void }): ReactElement => (
  <Stack gap="xs">
    <Text size="sm">
      {group.waiting === 1 ? '1 waits' : `${formatNumber(group.waiting)} wait`}
      {isElsewhere(group) && ` and ${group.waiting === 1 ? 'goes' : 'go'} to the route for ${group.replayDoor}`}. Each
      keeps its original time of receipt; a repeat is harmless, and what is refused again stays here. If the first{' '}
      {FIRST_TRIES} are refused again, the rest is left alone.
    </Text>
    <Row justify="flex-end">
      <Button size="xs" disabled={group.waiting === 0} onClick={onStart}>
        Try {formatNumber(group.waiting)} again
      </Button>
    </Row>
  </Stack>
);

const isElsewhere = ({ door, replayDoor }: Group): boolean => replayDoor !== null && replayDoor !== door;

function describe({ tried, stored, repeats, refused, isGivenUp }: Progress, phase: Phase): string {
  const counts = `${formatNumber(stored)} became events, ${formatNumber(repeats)} were repeats, ${formatNumber(refused.length)} were refused again`;
  const rest = isGivenUp ? ' The rest was left alone: it is not mended yet.' : '';
  return `${phase === 'done' ? 'Tried' : 'Trying …'} ${formatNumber(tried)}: ${counts}.${rest}`;
}

const RefusedAgain = ({ refused }: Pick<Progress, 'refused'>): ReactElement => (
  <List size="sm">
    {refused.slice(0, MOST_SHOWN).map(({ id, detail }) => (
      <List.Item key={id}>{detail}</List.Item>
    ))}
    {refused.length > MOST_SHOWN && <List.Item>and {formatNumber(refused.length - MOST_SHOWN)} more</List.Item>}
  </List>
);
