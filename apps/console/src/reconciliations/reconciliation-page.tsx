import { Group, List, Progress, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { asSentence } from '../shared/as-sentence';
import { Figure } from '../shared/figure';
import { formatNumber, NO_VALUE } from '../shared/format-number';
import { Moment } from '../shared/moment';
import { Notice } from '../shared/notice';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { askedFor, askerOf, FINDINGS, foundIn, openEndsIn } from './in-words';
import { isUnderWay } from './is-under-way';
import { wasRead } from './was-read';
import { RunState } from './run-state';
import { Sweeps } from './sweeps';
import { useReconciliation, type WholeReconciliation } from './use-reconciliations';

/** One reconciliation: how far it is, what was found, what is wrong, and each of its days. */
export function ReconciliationPage(): ReactElement {
  const { id } = useParams({ from: '/signed-in/reconciliations/$id' });
  const { data, error, refetch } = useReconciliation(id);
  return (
    <Page
      title="Reconciliation"
      actions={
        <Group gap="md">
          <AnchorLink to="/lost" underline="always" size="sm">
            lost callbacks
          </AnchorLink>
          <AnchorLink to="/reconciliations" underline="always" size="sm">
            all reconciliations
          </AnchorLink>
        </Group>
      }
    >
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <SkeletonRows rows={10} />}
      {data && <Whole run={data} />}
    </Page>
  );
}

function Whole({ run }: { readonly run: WholeReconciliation }): ReactElement {
  const { totals, openEnds, problems } = run;
  // Where no list of a day was read, it is all that there is to say.
  const sentence = totals.sweeps === 0 ? foundIn(run) : openEndsIn(openEnds);
  return (
    <>
      <Stack gap="xs" aria-live="polite" component="section" aria-label="How far it is">
        <Text size="sm" component="div">
          <RunState run={run} />
          {run.dryRun && (
            <>
              {' · '}
              <span>dry run: nothing is stored</span>
            </>
          )}
          {' · '}asked by {askerOf(run)} <Moment at={run.createdAt} />
          {run.finishedAt !== null && (
            <>
              , at its end <Moment at={run.finishedAt} relative={false} />
            </>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {askedFor(run)}
        </Text>
      </Stack>
      {isUnderWay(run) && (
        <Progress
          value={(100 * totals.finished) / Math.max(totals.sweeps, 1)}
          aria-label="Lists of days at their end"
        />
      )}
      {problems.length > 0 && (
        <Notice severity="warn" title="What is wrong" role="status">
          <List size="sm" className="wrapped">
            {problems.map((problem) => (
              <List.Item key={problem}>{problem}</List.Item>
            ))}
          </List>
        </Notice>
      )}
      {totals.sweeps > 0 && (
        <section className="figures" aria-label="What was found">
          {FINDINGS.map(({ name, label }) => (
            <Figure key={name} label={label}>
              {wasRead(totals) ? formatNumber(totals[name]) : NO_VALUE}
            </Figure>
          ))}
        </section>
      )}
      {sentence !== null && <Text size="sm">{asSentence(sentence)}</Text>}
      <Sweeps sweeps={run.sweeps} />
    </>
  );
}
