import { Button, Code, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { Problem } from '../api/problem';
import { forgetRefusal, useRefusal } from '../api/refusal';
import { signIn } from '../api/sign-in';
import { Notice } from '../shared/notice';
import { Mark } from '../shared/mark';

/** The reader signs in by pasting an API token, which is sent to this server once and kept nowhere. */
export function SignInPage(): ReactElement {
  const [token, setTyped] = useState('');
  const refusal = useRefusal();
  const entry = useMutation({ mutationFn: signIn, onMutate: forgetRefusal, onError: undefined });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const pasted = token.trim().replace(/^bearer +/i, '');
    if (pasted !== '') entry.mutate(pasted);
  };
  return (
    <main className="sign-in">
      <title>Sign in · Sidetrack</title>
      <Stack component="form" className="sign-in-form" onSubmit={submit} gap="md">
        <Group gap="sm">
          <Mark size={40} />
          <Title order={1}>Sidetrack</Title>
        </Group>
        <Text>What became of your calls, messages and recordings.</Text>
        {entry.error !== null && <Refused title={titleOf(entry.error)}>{detailOf(entry.error)}</Refused>}
        {entry.error === null && refusal !== null && (
          <Refused title="You are not signed in any more">{refusal}</Refused>
        )}
        <PasswordInput
          label="API token"
          description="It is sent once, and not kept: a session of this browser takes its place."
          value={token}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the token' }}
        />
        <Button type="submit" loading={entry.isPending}>
          Sign in
        </Button>
        <Text size="sm" c="dimmed">
          <Code>npm start</Code> prints a link that signs you in. A token is one of those in <Code>API_TOKENS</Code>, or
          the one in <Code>credentials.json</Code> that the first start made.
        </Text>
      </Stack>
    </main>
  );
}

const Refused = ({ title, children }: { readonly title: string; readonly children: string }): ReactElement => (
  <Notice severity="bad" title={title} role="alert">
    {children}
  </Notice>
);

function titleOf(error: Error): string {
  if (!(error instanceof Problem) || error.status >= 500) return 'Not signed in';
  return error.status === 429 ? 'Too many wrong tokens' : 'This token does not open the door';
}

const detailOf = (error: Error): string =>
  error instanceof Problem ? error.message : 'Sidetrack did not answer. Try again.';
