import { Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { describeAsked } from '../lookup/describe-asked';
import { useAsk } from '../lookup/use-ask';
import { isNoAccess, useIsAsking } from '../reconciliations/use-is-asking';
import { ClassPhrase } from '../shared/class-phrase';
import { Moment } from '../shared/moment';
import { PartRow } from '../shared/part-rows';
import { ProblemAlert } from '../shared/problem-alert';
import { SidLink } from '../shared/sid-link';
import { StatusPill } from '../shared/status-pill';
import { WhatToDo } from '../shared/what-to-do';
import { WithCode } from '../shared/with-code';
import type { Different } from './use-lost';

/** One resource about which callbacks and the provider differ: what either said, what to do, and the step to ask again. */
export function DifferenceRow({ row }: { readonly row: Different }): ReactElement {
  const { kind, sid, status, discrepancy } = row;
  const what = (
    <>
      <SidLink sid={sid} kind={kind} />
      <Group gap="xs" mt={4}>
        <StatusPill status={status} size="sm" />
        <Text size="sm" span>
          {discrepancy && <ClassPhrase class={discrepancy.class} />}
        </Text>
      </Group>
      {discrepancy && (
        <Text size="sm">
          since <Moment at={discrepancy.since} />
        </Text>
      )}
    </>
  );
  return (
    <PartRow what={what}>
      {discrepancy && (
        <>
          <Text size="sm">
            <WithCode text={discrepancy.explanation} />
          </Text>
          <WhatToDo next={discrepancy.next} />
        </>
      )}
      <AskAgain row={row} />
    </PartRow>
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
