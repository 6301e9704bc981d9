import { Button, Group, Paper, Text, VisuallyHidden } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import { askAgainNow, doubtReachability, onBack, useReachability } from '../api/reachability';
import { useNow } from '../shared/use-now';

/** A page that asks for nothing at the moment would not notice that the API is away. */
const LOOK_EVERY_MS = 15_000;

/**
 * Says on every page when the API does not answer, and when it answers again. The banner lies over the page, so nothing
 * jumps.
 */
export function AwayBanner(): ReactElement {
  const reachability = useReachability();
  const wasAway = useWasAway();
  useEffect(() => {
    const timer = setInterval(() => void doubtReachability(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  if (reachability.is === 'here') {
    return <VisuallyHidden role="status">{wasAway ? 'Sidetrack answers again.' : ''}</VisuallyHidden>;
  }
  return (
    <Paper className="away-banner" withBorder shadow="md" p="sm" component="section" aria-label="Connection">
      <Group gap="sm">
        <div>
          <Text size="sm" fw={600} role="alert">
            Sidetrack does not answer. What is shown may be old.
          </Text>
          <NextTry at={reachability.againAt} />
        </div>
        <Button size="xs" variant="default" onClick={askAgainNow}>
          Try now
        </Button>
      </Group>
    </Paper>
  );
}

function NextTry({ at }: { readonly at: number }): ReactElement {
  const seconds = Math.ceil((at - useNow().getTime()) / 1_000);
  return (
    <Text size="sm" c="dimmed">
      {seconds > 0 ? `It is asked again in ${seconds} s; the page then renews itself.` : 'It is asked right now …'}
    </Text>
  );
}

function useWasAway(): boolean {
  const [wasAway, setWasAway] = useState(false);
  useEffect(() => onBack(() => setWasAway(true)), []);
  return wasAway;
}
