import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { DISCREPANCIES } from '../overview/delivery-classes';
import { PanelFrame } from '../overview/panel-frame';
import { AnchorLink } from '../shared/anchor-link';
import { classInWords } from '../shared/class-phrase';
import { formatNumber } from '../shared/format-number';
import { Moment } from '../shared/moment';
import { WhatToDo } from '../shared/what-to-do';
import { WithCode } from '../shared/with-code';
import {
  absencesOf,
  discrepanciesOf,
  DISCREPANCIES_SINCE,
  MOST_QUARANTINED,
  quarantinedOf,
  SILENT_ACCOUNTS,
} from './account-questions';

/** What is wrong with an account: whether it is silent, what was refused of it, what is not as it should be. */
export function AccountTroubles({ account }: { readonly account: string }): ReactElement {
  return (
    <PanelFrame title="What to look at" about="As it is now, whatever time is chosen above.">
      <Table className="numbers" data-chart="troubles" horizontalSpacing="xs">
        <Table.Tbody>
          <Row name="Silence">
            <Silence account={account} />
          </Row>
          <Row name="Quarantine">
            <Quarantined account={account} />
          </Row>
          <Row name="Discrepancies">
            <Discrepancies account={account} />
          </Row>
          <Row name="Never came">
            <NeverCame account={account} />
          </Row>
        </Table.Tbody>
      </Table>
    </PanelFrame>
  );
}

const Row = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement => (
  <Table.Tr>
    <Table.Th scope="row">{name}</Table.Th>
    <Table.Td>{children}</Table.Td>
  </Table.Tr>
);

/** In place of an answer: it is on its way, or it did not come. */
const instead = (error: Error | null): string => (error === null ? '…' : 'could not be found out just now');

function Silence({ account }: { readonly account: string }): ReactNode {
  const { data, error } = useQuery(SILENT_ACCOUNTS);
  if (data === undefined) return instead(error);
  const silence = data.data.find(({ accountSid }) => accountSid === account);
  if (silence === undefined) return 'not silent for longer than it usually is';
  return (
    <>
      <Text size="sm">
        Silent, unusually so since <Moment at={silence.since} />.
      </Text>
      <Text size="sm">
        <WithCode text={silence.explanation} />
      </Text>
      <WhatToDo next={silence.next} />
    </>
  );
}

function Quarantined({ account }: { readonly account: string }): ReactNode {
  const { data, error } = useQuery(quarantinedOf(account));
  if (data === undefined) return instead(error);
  if (data.data.length === 0) return 'nothing waits for another try';
  const count = data.next === null ? formatNumber(data.data.length) : `more than ${formatNumber(MOST_QUARANTINED)}`;
  return (
    <>
      waiting for another try:{' '}
      <AnchorLink to="/quarantine" search={{ account }} underline="always">
        {count}
      </AnchorLink>
    </>
  );
}

function Discrepancies({ account }: { readonly account: string }): ReactNode {
  const { data, error } = useQuery(discrepanciesOf(account));
  if (data === undefined) return instead(error);
  const counts = (data.counts ?? {}) as Readonly<Record<string, number>>;
  const found = DISCREPANCIES.filter((name) => (counts[name] ?? 0) > 0);
  if (found.length === 0) return 'every message is as it should be, in the last 30 days';
  return found.map((name, place) => (
    <Fragment key={name}>
      {place > 0 && ', '}
      <AnchorLink
        to="/discrepancies"
        search={{ class: [name], accountSid: account, since: DISCREPANCIES_SINCE }}
        underline="always"
      >
        {formatNumber(counts[name] ?? 0)} {classInWords(name)}
      </AnchorLink>
    </Fragment>
  ));
}

function NeverCame({ account }: { readonly account: string }): ReactNode {
  const { data, error } = useQuery(absencesOf(account));
  if (data === undefined) return instead(error);
  const counts = (data.counts ?? {}) as Readonly<Record<string, number>>;
  const found = (['open-call', 'recording-missing'] as const).filter((name) => (counts[name] ?? 0) > 0);
  if (found.length === 0) return 'no call and no recording without an end';
  return (
    <AnchorLink to="/absences" search={{ account }} underline="always">
      {found.map((name) => `${formatNumber(counts[name] ?? 0)} × ${classInWords(name)}`).join(', ')}
    </AnchorLink>
  );
}
