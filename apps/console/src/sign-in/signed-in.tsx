import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSession } from '../api/session';
import { signOut } from '../api/sign-in';
import { Dialog } from '../shared/dialog';
import { Everywhere } from './everywhere';

/** Under which name this browser is signed in, and the ways out. */
export function SignedIn(): ReactElement {
  const session = useSession();
  const [isOpen, { open, close }] = useDisclosure();
  const leaving = useMutation({ mutationFn: signOut, onError: undefined });
  return (
    <Stack gap={4}>
      <Text size="xs" c="dimmed" truncate title={session?.name}>
        Signed in as {session?.name}
      </Text>
      <Group gap={4} grow>
        <Button variant="default" size="xs" px={4} loading={leaving.isPending} onClick={() => leaving.mutate()}>
          Sign out
        </Button>
        <Button variant="default" size="xs" px={4} onClick={open}>
          Everywhere…
        </Button>
      </Group>
      {leaving.error && (
        <Text size="xs" role="alert">
          You are still signed in: Sidetrack did not answer.
        </Text>
      )}
      <Dialog isOpen={isOpen} onClose={close} title="Sign out everywhere">
        <Everywhere />
      </Dialog>
    </Stack>
  );
}
