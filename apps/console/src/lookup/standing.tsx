import { Alert, Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { channelLabel } from '../shared/channel-label';
import { Moment } from '../shared/moment';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { StatusPill } from '../shared/status-pill';
import { WithCode } from '../shared/with-code';
import { Discrepancy } from './discrepancy';
import { Observed, wasNeverCalledBack } from './observed';
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
    <Stack gap="xs">
      <Group gap="sm">
        <Text fw={600} tt={'channel' in resource ? undefined : 'capitalize'}>
          {'channel' in resource ? channelLabel(resource.channel) : resource.kind}
        </Text>
        <StatusPill status={resource.status} size="lg" />
        {delivery && delivery.class !== resource.status && <StatusPill status={delivery.class} size="lg" />}
        <Text>{parties(resource)}</Text>
        <ErrorCode resource={resource} />
      </Group>
      {resource.discrepancy && <Discrepancy found={resource.discrepancy} />}
      {explanation !== undefined && (
        <Text>
          <WithCode text={explanation} />
        </Text>
      )}
      {delivery && (
        <Text fw={500}>
          <Text span inherit c="dimmed">
            What to do:{' '}
          </Text>
          <WithCode text={delivery.next} />
        </Text>
      )}
      {resource.contradicted && resource.discrepancy?.class !== 'disagrees' && (
        <Alert variant="outline" className="doubt" title="The callbacks contradict each other" />
      )}
      <Observed resource={resource} />
      <Text size="sm" c="dimmed">
        {wasNeverCalledBack(resource) ? 'At the provider since' : 'First seen'} <Moment at={resource.firstSeenAt} />,
        last <Moment at={resource.lastSeenAt} />
      </Text>
    </Stack>
  );
}

function parties(resource: Resource): string {
  if (resource.kind === 'recording') return resource.durationSeconds === null ? '' : `${resource.durationSeconds} s`;
  return `${resource.from ?? 'unknown'} → ${resource.to ?? 'unknown'}`;
}

/**
 * The provider's error code: a link to the provider's words about it, and a link to other resources that have it. The
 * explanation says what the code means.
 */
function ErrorCode({ resource }: { readonly resource: Resource }): ReactElement | null {
  const code = 'errorCode' in resource ? resource.errorCode : null;
  if (code === null) return null;
  return (
    <Group gap="xs">
      <Anchor
        href={`https://www.twilio.com/docs/api/errors/${encodeURIComponent(code)}`}
        target="_blank"
        rel="noreferrer"
        underline="always"
      >
        Error {code}
      </Anchor>
      {resource.kind === 'message' && (
        <AnchorLink to="/messages" search={{ errorCode: [code] }} underline="always">
          others with it
        </AnchorLink>
      )}
    </Group>
  );
}
