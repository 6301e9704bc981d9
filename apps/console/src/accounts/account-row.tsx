import { Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { changeInWords } from '../overview/dimensions/change-in-words';
import { Strip } from '../overview/dimensions/strip';
import { AccountLink } from '../shared/account-link';
import { AnchorLink } from '../shared/anchor-link';
import { ClassPhrase } from '../shared/class-phrase';
import { formatNumber, formatShare } from '../shared/format-number';
import { Moment } from '../shared/moment';
import type { AccountRowOf } from './account-rows';
import { providerInWords } from './provider-in-words';

/** A tenth that failed fills the strip of an account. */
const TOP_SHARE = 0.1;

interface Props {
  readonly row: AccountRowOf;
  /** Whether the rates are known by now. */
  readonly isKnown: boolean;
}

/** One account of the list. */
export function AccountRow({ row: { account, rates, silence }, isKnown }: Props): ReactElement {
  const { accountSid, lastCallbackAt } = account;
  const change = rates && changeInWords({ now: rates.share, before: rates.shareBefore, isGood: true });
  const lastHeard = (
    <>
      {silence !== undefined && (
        <div>
          <ClassPhrase class="account-silent" />
        </div>
      )}
      {lastCallbackAt === null ? 'never called back' : <Moment at={lastCallbackAt} />}
    </>
  );
  const strip = rates && <Strip parts={rates.parts} measure="share" topShare={TOP_SHARE} name={accountSid} />;
  return (
    <Table.Tr data-account={accountSid} data-silent={silence !== undefined}>
      <Table.Th scope="row">
        <AccountLink accountSid={accountSid} />
        <Text size="xs" c="dimmed">
          {providerInWords(account)}
        </Text>
        <div className="below-account">
          {strip}
          <Text size="xs">{lastHeard}</Text>
        </div>
      </Table.Th>
      <Table.Td>
        {!isKnown && '…'}
        {isKnown && (
          <AnchorLink to="/messages" search={{ accountSid }}>
            {formatNumber(rates?.messages ?? 0)}
          </AnchorLink>
        )}
        {rates && (
          <Text size="xs" c="dimmed">
            {formatNumber(rates.messagesBefore)} before
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {formatShare(rates?.share ?? null)}
        {change && (
          <Text size="xs" c={change.isWorse ? undefined : 'dimmed'} className={change.isWorse ? 'worse' : undefined}>
            {change.words}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="strip-beside">{strip}</Table.Td>
      <Table.Td className="last-heard">{lastHeard}</Table.Td>
    </Table.Tr>
  );
}
