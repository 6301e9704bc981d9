import { Group, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AskNow } from '../reconciliations/ask-now';
import { LostSections } from '../reconciliations/lost-sections';
import { NobodyAsked } from '../reconciliations/nobody-asked';
import { Choice } from '../shared/choice';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { AskAboutOne } from './ask-about-one';
import { Differences } from './differences';
import { LatestRuns } from './latest-runs';
import './lost.css';
import { LostDays } from './lost-days';
import { LostFigures } from './lost-figures';
import { DEFAULT_RANGE, RANGES } from './lost-search';
import { useLost } from './use-lost';

/** The callbacks that never came, as far as the providers were asked: how many, when, which, and what to do about it. */
export function LostPage(): ReactElement {
  const { range = DEFAULT_RANGE, kind = 'message' } = useSearch({ from: '/signed-in/lost' });
  const navigate = useNavigate({ from: '/lost' });
  const { data, error, refetch } = useLost(range);
  const isAsking = data?.isAsking;
  return (
    <Page
      title="Lost callbacks"
      actions={
        <Group gap="xs">
          <AskAboutOne isAsking={isAsking} />
          <AskNow isAsking={isAsking} />
        </Group>
      }
    >
      <LostSections here="lost" />
      <Text size="sm" c="dimmed">
        Nobody is told of a callback that is lost on its way. So the providers are asked what they have, day by day, and
        that is compared with what came here. Where an end was lost, it is filled in and marked as observed.
      </Text>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isAsking === false && <NobodyAsked />}
      <Group justify="space-between" gap="sm">
        <Text size="sm">Days (UTC) of the last</Text>
        <Choice
          aria-label="The last"
          data={RANGES.map((value) => ({ value, label: value.replace('d', ' d') }))}
          value={range}
          onChange={(chosen) =>
            void navigate({
              search: (before) => ({ ...before, range: chosen === DEFAULT_RANGE ? undefined : chosen }),
              replace: true,
            })
          }
        />
      </Group>
      <LostFigures days={data?.data} range={range} />
      {data && <LostDays days={data.data} isAsking={data.isAsking} />}
      <Differences kind={kind} isAsking={isAsking} />
      <LatestRuns />
    </Page>
  );
}
