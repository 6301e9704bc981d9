import { Button, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { api, dataOf } from '../api/client';
import { newKey } from '../shared/new-key';
import { ProblemAlert } from '../shared/problem-alert';
import type { Lookup } from './use-lookup';

/**
 * Attaches a ticket and a text. The key stays the same until the note is stored, so pressing the button twice stores
 * one note.
 */
export function Notes({ lookup }: { readonly lookup: Lookup }): ReactElement {
  const [ticket, setTicket] = useState('');
  const [text, setText] = useState('');
  const [key, setKey] = useState(newKey);
  const client = useQueryClient();
  const { kind, sid, accountSid } = lookup;
  const add = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/v1/notes', {
          params: { header: { 'Idempotency-Key': key } },
          body: { kind, sid, accountSid, ticket, text },
        }),
      ),
    onSuccess: () => {
      setTicket('');
      setText('');
      setKey(newKey());
      void client.invalidateQueries({ queryKey: ['lookup'] });
      void client.invalidateQueries({ queryKey: ['ticket'] });
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Stack component="section" className="not-printed" gap="xs" aria-label="Add a note">
      <Title order={2} size="h4">
        Add a note
      </Title>
      <form onSubmit={submit}>
        <Stack gap="xs" maw={560}>
          <TextInput label="Ticket" value={ticket} onChange={(event) => setTicket(event.currentTarget.value)} />
          <Textarea
            label="Text"
            autosize
            minRows={2}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {add.error && <ProblemAlert error={add.error} />}
          <Button type="submit" variant="default" loading={add.isPending} disabled={!ticket.trim() || !text.trim()}>
            Add note
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}
