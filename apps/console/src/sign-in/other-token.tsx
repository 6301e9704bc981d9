import { Button, Group, Paper, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSession } from '../api/session';
import { signIn } from '../api/sign-in';
import { ProblemAlert } from '../shared/problem-alert';
import { offer, useOfferedToken, type OfferedToken } from './offered-token';

/** Asks whether a link may sign this browser in under another name. Until the reader agrees, nothing changes. */
export function OtherToken(): ReactElement | null {
  const offered = useOfferedToken();
  const session = useSession();
  if (offered === null || session === null) return null;
  return (
    <Paper className="other-token" withBorder shadow="md" p="sm" component="section" aria-label="Another token">
      {offered.name === null ? (
        <OpensNothing name={session.name} />
      ) : (
        <Question offered={offered} name={session.name} />
      )}
    </Paper>
  );
}

const close = (): void => offer(null);

const OpensNothing = ({ name }: { readonly name: string }): ReactElement => (
  <>
    <Text size="sm" fw={600} role="alert">
      The link that was opened carries a token that is not valid here.
    </Text>
    <Text size="sm" c="dimmed">
      You are still signed in as {name}.
    </Text>
    <Group gap="sm" mt="xs">
      <Button size="xs" onClick={close}>
        Stay as I am
      </Button>
    </Group>
  </>
);

function Question({ offered, name }: { readonly offered: OfferedToken; readonly name: string }): ReactElement {
  // That the other token is refused says nothing of the session.
  const change = useMutation({ mutationFn: () => signIn(offered.token), onSuccess: close, onError: undefined });
  return (
    <>
      <Text size="sm" fw={600} role="alert">
        The link that was opened signs in as {offered.name}. You are still signed in as {name}.
      </Text>
      <Text size="sm" c="dimmed">
        Change only if the link is yours: whoever made it gave it that token.
      </Text>
      {change.error && <ProblemAlert error={change.error} />}
      <Group gap="sm" mt="xs">
        <Button size="xs" onClick={close}>
          Stay as I am
        </Button>
        <Button size="xs" variant="default" loading={change.isPending} onClick={() => change.mutate()}>
          Change to {offered.name}
        </Button>
      </Group>
    </>
  );
}
