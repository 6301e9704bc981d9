import { Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { channelLabel } from '../shared/channel-label';
import { ClassPhrase } from '../shared/class-phrase';
import { Notice } from '../shared/notice';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { StatusPill } from '../shared/status-pill';
import { WhatToDo } from '../shared/what-to-do';
import { WithCode } from '../shared/with-code';
import { Discrepancy } from './discrepancy';
import { Facts } from './facts';
import { Observed } from './observed';
import { Parties } from './parties';
import { useStateAsOf } from './use-state-as-of';
import type { Lookup, Resource } from './use-lookup';

interface Props {
  readonly lookup: Lookup;
  readonly asOf: string | undefined;
}

/** The state, the parties and the reason in a sentence; as it was known at a time, when one is chosen. */
export function Standing({ lookup, asOf }: Props): ReactElement {
  return (
    <Paper withBorder p="md" aria-live="polite" aria-label="Where it stands" component="section">
      {asOf === undefined ? (
        <State resource={lookup.resource} delivery={lookup.delivery} explanation={lookup.explanation} />
      ) : (
        <StateThen lookup={lookup} asOf={asOf} />
      )}
    </Paper>
  );
}

/** Today's state must not appear under a time of the past, not even while the past state is being loaded. */
function StateThen({ lookup, asOf }: { readonly lookup: Lookup; readonly asOf: string }): ReactElement {
  const { data, error, refetch } = useStateAsOf(lookup, asOf);
  if (data === undefined && error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <SkeletonRows rows={3} height={26} />;
  const delivery = 'delivery' in data ? data.delivery : null;
  return <State resource={data} delivery={delivery} explanation={delivery?.explanation} />;
}

interface StateProps {
  readonly resource: Resource;
  readonly delivery: Lookup['delivery'];
  readonly explanation: string | undefined;
}

function State({ resource, delivery, explanation }: StateProps): ReactElement {
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <StatusPill status={resource.status} size="lg" />
        <Text fw={600} tt={'channel' in resource ? undefined : 'capitalize'}>
          {'channel' in resource ? channelLabel(resource.channel) : resource.kind}
        </Text>
        <Parties resource={resource} />
        {delivery && <ClassPhrase class={delivery.class} />}
      </Group>
      {resource.discrepancy && <Discrepancy found={resource.discrepancy} />}
      {explanation !== undefined && (
        <Text>
          <WithCode text={explanation} />
        </Text>
      )}
      {delivery && <WhatToDo next={delivery.next} size="md" />}
      {delivery?.class !== 'contradicted' && resource.contradicted && resource.discrepancy?.class !== 'disagrees' && (
        <Notice severity="warn" title="The callbacks contradict each other" />
      )}
      <Facts resource={resource} />
      <Observed resource={resource} />
    </Stack>
  );
}
