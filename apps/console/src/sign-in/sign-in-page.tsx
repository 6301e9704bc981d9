import { Alert, Button, Code, Container, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { queryClient } from '../api/query-client';
import { setToken } from '../api/token';
import { forgetRefusal, lastRefusal } from '../api/refusal';

/** The reader signs in by pasting an API token. The token stays in this tab, and is sent to this server only. */
export function SignInPage(): ReactElement {
  const [token, setTyped] = useState('');
  const refusal = lastRefusal();
  const signIn = (event: SubmitEvent): void => {
    event.preventDefault();
    const pasted = token.trim().replace(/^bearer +/i, '');
    if (pasted === '') return;
    forgetRefusal();
    queryClient.clear();
    setToken(pasted);
  };
  return (
    <Container component="main" size="xs" py="xl">
      <title>Sign in · Sidetrack</title>
      <Stack component="form" onSubmit={signIn} gap="md">
        <Title order={1}>Sidetrack</Title>
        <Text>What became of your calls, messages and recordings.</Text>
        {refusal !== null && (
          <Alert color="red" variant="outline" title="This token does not open the door" role="alert">
            {refusal}
          </Alert>
        )}
        <PasswordInput
          label="API token"
          description="Kept in this tab until you close it."
          value={token}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the token' }}
        />
        <Button type="submit">Sign in</Button>
        <Text size="sm" c="dimmed">
          <Code>npm start</Code> prints a link that signs you in. A token is one of those in <Code>API_TOKENS</Code>, or
          the one in <Code>credentials.json</Code> that the first start made.
        </Text>
      </Stack>
    </Container>
  );
}
