import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { isNoAccess, useIsAsking } from '../reconciliations/use-is-asking';
import { Moment } from '../shared/moment';
import { ProblemAlert } from '../shared/problem-alert';
import { WithCode } from '../shared/with-code';
import { describeAsked } from './describe-asked';
import { useAsk } from './use-ask';
import type { Lookup } from './use-lookup';

/** Asks the provider's REST API for the SID, and says what came of it. What it says becomes an event. */
export function AskProvider({ lookup }: { readonly lookup: Lookup }): ReactElement {
  const isAsking = useIsAsking(lookup.accountSid);
  const ask = useAsk(lookup);
  const isRefused = isAsking === false || isNoAccess(ask.error);
  return (
    <Stack component="section" gap="xs" aria-label="Ask the provider">
      <Group gap="sm">
        <Button
          size="compact-sm"
          variant="default"
          loading={ask.isPending}
          disabled={isRefused || isAsking === undefined}
          aria-describedby={isRefused ? 'cannot-ask' : undefined}
          onClick={() => ask.mutate()}
        >
          Ask the provider now
        </Button>
        {isRefused && (
          <Text id="cannot-ask" size="sm" c="dimmed">
            The account cannot be asked about: <code>PROVIDER_ACCESS</code> has no entry for it.
          </Text>
        )}
      </Group>
      <Text size="sm" role="status" className="wrapped">
        {ask.data && (
          <>
            <WithCode text={describeAsked(ask.data)} /> Asked <Moment at={ask.data.askedAt} />.
          </>
        )}
      </Text>
      {ask.error && !isRefused && <ProblemAlert error={ask.error} />}
    </Stack>
  );
}
