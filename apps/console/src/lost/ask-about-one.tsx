import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { api, dataOf } from '../api/client';
import { describeAsked } from '../lookup/describe-asked';
import { AnchorLink } from '../shared/anchor-link';
import { Dialog } from '../shared/dialog';
import { isKind, type Kind } from '../shared/kind';
import { ProblemAlert } from '../shared/problem-alert';
import { WithCode } from '../shared/with-code';

const KINDS = [
  { value: 'message', label: 'A message' },
  { value: 'call', label: 'A call' },
  { value: 'recording', label: 'A recording' },
];

/** Asks the provider about a SID of which nothing may be known here. */
export function AskAboutOne({ isAsking }: { readonly isAsking: boolean | undefined }): ReactElement {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" variant="default" disabled={isAsking !== true} onClick={open}>
        Ask about one SID…
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title="Ask about one SID">
        <AskForm />
      </Dialog>
    </>
  );
}

function AskForm(): ReactElement {
  const [sid, setSid] = useState('');
  const [kind, setKind] = useState<Kind | undefined>();
  const [accountSid, setAccountSid] = useState('');
  const account = accountSid.trim() === '' ? undefined : accountSid.trim();
  const ask = useMutation({
    mutationFn: () => dataOf(api.POST('/v1/reconciliations/ask', { body: { sid, kind, accountSid: account } })),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label="SID"
          description="As it was pasted. What is known of it here, its kind and account, need not be said."
          value={sid}
          maxLength={1_000}
          onChange={(event) => setSid(event.currentTarget.value)}
        />
        <Select
          label="What it is"
          description="Where nothing is known of it here."
          data={KINDS}
          clearable
          value={kind ?? null}
          onChange={(chosen) => setKind(isKind(chosen) ? chosen : undefined)}
        />
        <TextInput
          label="Account"
          description="Where nothing is known of it here."
          value={accountSid}
          maxLength={128}
          onChange={(event) => setAccountSid(event.currentTarget.value)}
        />
        {ask.error && <ProblemAlert error={ask.error} />}
        <Text size="sm" role="status">
          {ask.data && <WithCode text={describeAsked(ask.data)} />}
        </Text>
        <Group justify="flex-end">
          {ask.data && (
            <AnchorLink
              to="/sid/$sid"
              params={{ sid: ask.data.sid }}
              search={{ kind: ask.data.kind }}
              underline="always"
              size="sm"
            >
              Open its page
            </AnchorLink>
          )}
          <Button type="submit" variant="default" loading={ask.isPending} disabled={sid.trim() === ''}>
            Ask
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
