import { Button, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId, type ReactElement } from 'react';
import { AccountLink } from '../shared/account-link';
import { AnchorLink } from '../shared/anchor-link';
import { Dialog } from '../shared/dialog';
import { formatNumber } from '../shared/format-number';
import { Sparkline } from '../shared/sparkline';
import { Ago } from './ago';
import { DiscardGroup } from './discard-group';
import { MendGroup } from './mend-group';
import type { QuarantineSearch } from './quarantine-search';
import type { Group } from './use-quarantine';

interface Props {
  readonly group: Group;
  /** Where the trend begins. */
  readonly since: string;
  readonly isChosen: boolean;
  /** Whether the steps that mend it are open. */
  readonly isMending: boolean;
  readonly onMending: (isMending: boolean) => void;
}

/** One cause: what is wrong, how much waits for it and since when, and the ways on. */
export function GroupCard({ group, since, isChosen, isMending, onMending }: Props): ReactElement {
  const [isDiscarding, discarding] = useDisclosure();
  const id = useId();
  const { title, accountSid, waiting, firstAt, newestAt, trend, isHopeless } = group;
  return (
    <li className="quarantine-group" data-severity={isHopeless ? 'quiet' : 'warn'} aria-labelledby={id}>
      <div className="quarantine-group-words">
        <Title order={2} size="h5" id={id}>
          {title}
        </Title>
        <Text size="sm">
          <strong>
            {formatNumber(waiting)} {waiting === 1 ? 'waits' : 'wait'}
          </strong>
          {accountSid !== null && (
            <>
              {' · '}
              <AccountLink accountSid={accountSid} />
            </>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          first <Ago at={firstAt} />, newest <Ago at={newestAt} />
        </Text>
      </div>
      <Sparkline values={trend} label={describeTrend(trend, since)} width={140} height={32} />
      <div className="quarantine-group-ways">
        <Button size="xs" variant={isHopeless ? 'default' : 'filled'} onClick={() => onMending(true)}>
          {isHopeless ? 'What it is…' : 'Mend, then try again…'}
        </Button>
        {!isHopeless && (
          <Button size="xs" variant="default" disabled={waiting === 0} onClick={discarding.open}>
            Discard…
          </Button>
        )}
        <AnchorLink
          from="/quarantine"
          to="."
          search={(before: QuarantineSearch) => ({
            ...before,
            reason: undefined,
            group: isChosen ? undefined : group.id,
          })}
          aria-current={isChosen ? 'true' : undefined}
          underline="always"
          size="sm"
        >
          {isChosen ? 'Show all entries' : 'Show its entries'}
        </AnchorLink>
      </div>
      <Dialog isOpen={isMending} onClose={() => onMending(false)} title={title}>
        <MendGroup group={group} onDiscarded={() => onMending(false)} />
      </Dialog>
      <Dialog isOpen={isDiscarding} onClose={discarding.close} title="Discard">
        <DiscardGroup group={group} onDone={discarding.close} />
      </Dialog>
    </li>
  );
}

function describeTrend(trend: readonly number[], since: string): string {
  const sum = trend.reduce((total, count) => total + count, 0);
  return `${formatNumber(sum)} came in since ${since.slice(0, 10)} UTC, in steps of six hours; ${formatNumber(Math.max(...trend))} at most in one.`;
}
