import { Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { describeAsked } from '../lookup/describe-asked';
import { useAsk } from '../lookup/use-ask';
import { isNoAccess, useIsAsking } from '../reconciliations/use-is-asking';
import { ClassPhrase } from '../shared/class-phrase';
import { Moment } from '../shared/moment';
import { ProblemAlert } from '../shared/problem-alert';
import { SidLink } from '../shared/sid-link';
import { StatusPill } from '../shared/status-pill';
import { WithCode } from '../shared/with-code';
import type { Different } from './use-lost';

/** One resource about which callbacks and the provider differ: what either said, what to do, and the step to ask again. */
export function DifferenceRow({ row }: { readonly row: Different }): ReactElement {
  const { kind, sid, status, discrepancy } = row;
  return (
    <li className="difference-row">
      <div>
        <SidLink sid={sid} kind={kind} />
        <Group gap="xs" mt={4}>
          <StatusPill status={status} size="sm" />
          {discrepancy && <ClassPhrase class={discrepancy.class} />}
        </Group>
        {discrepancy && (
          <Text size="sm">
            since <Moment at={discrepancy.since} />
          </Text>
        )}
      </div>
      <div>
        {discrepancy && (
          <Text size="sm">
            <WithCode text={discrepancy.explanation} />{' '}
            <Text span inherit fw={500}>
              <Text span inherit c="dimmed">
                What to do:{' '}
              </Text>
              <WithCode text={discrepancy.next} />
            </Text>
          </Text>
        )}
        <AskAgain row={row} />
      </div>
    </li>
  );
}

function AskAgain({ row }: { readonly row: Different }): ReactElement {
  const isAsking = useIsAsking(row.accountSid);
  const ask = useAsk(row);
  return (
    <Group gap="sm" mt={4}>
      <Button
        size="compact-xs"
        variant="default"
        loading={ask.isPending}
        disabled={isAsking !== true || isNoAccess(ask.error)}
        aria-label={`Ask the provider now about ${row.sid}`}
        onClick={() => ask.mutate()}
      >
        Ask the provider now
      </Button>
      <Text size="sm" role="status" className="wrapped">
        {ask.data && <WithCode text={describeAsked(ask.data)} />}
      </Text>
      {ask.error && <ProblemAlert error={ask.error} />}
    </Group>
  );
}
