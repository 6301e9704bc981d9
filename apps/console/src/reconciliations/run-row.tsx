import { Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { formatNumber } from '../shared/format-number';
import { Moment } from '../shared/moment';
import { PartRow } from '../shared/part-rows';
import { askedFor, askerOf, foundIn } from './in-words';
import './reconciliations.css';
import { RunState } from './run-state';
import type { Reconciliation } from './use-reconciliations';

/** One reconciliation among others: when it was asked for and by whom, what was found, and what is wrong. */
export function RunRow({ run }: { readonly run: Reconciliation }): ReactElement {
  const what = (
    <>
      <AnchorLink to="/reconciliations/$id" params={{ id: run.id }} underline="always" size="sm">
        <Moment at={run.createdAt} />
      </AnchorLink>
      <Group gap="0 var(--mantine-spacing-sm)">
        <Text size="sm" span>
          <RunState run={run} />
        </Text>
        {run.dryRun && (
          <Text size="sm" span>
            dry run
          </Text>
        )}
        <Text size="sm" c="dimmed" span className="wrapped">
          by {askerOf(run)}
        </Text>
      </Group>
    </>
  );
  return (
    <PartRow what={what}>
      <Text size="sm">{foundIn(run)}</Text>
      <Text size="sm" c="dimmed">
        {askedFor(run)}
      </Text>
      {run.problems.length > 0 && (
        <Text size="sm" className="problem-of-run">
          {run.problems[0]}
          {run.problems.length > 1 && ` and ${formatNumber(run.problems.length - 1)} more`}
        </Text>
      )}
    </PartRow>
  );
}
