import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Problem } from '../api/problem';
import { DeliveriesPanel } from '../overview/deliveries-panel';
import type { Dimension } from '../overview/dimensions/dimension';
import { DimensionPanel } from '../overview/dimensions/dimension-panel';
import { ErrorCodesPanel } from '../overview/error-codes-panel';
import { Figures } from '../overview/figures';
import { LostCallbacksPanel } from '../overview/lost-callbacks-panel';
import '../overview/overview.css';
import { measureOf, rangeOf, type FiguresSearch } from '../overview/overview-search';
import { RangeChoice } from '../overview/range/range-choice';
import { A_WEEK } from '../overview/ranges';
import { ReceiptTimePanel } from '../overview/receipt-time-panel';
import type { Scope } from '../overview/scope';
import { TrafficPanel } from '../overview/traffic-panel';
import { WaitingPanel } from '../overview/waiting-panel';
import { EmptyState } from '../shared/empty-state';
import { Page } from '../shared/page';
import { accountOf } from './account-questions';
import { AccountHead } from './account-head';
import { AccountTroubles } from './account-troubles';

/** An account is not taken apart by itself. */
const DIMENSIONS: readonly Dimension[] = ['country', 'channel', 'error-code', 'tag'];

/** One account: when it was last heard of, what is wrong with it, and its figures. */
export function AccountPage(): ReactElement {
  const { account } = useParams({ from: '/signed-in/accounts/$account' });
  const search = useSearch({ from: '/signed-in/accounts/$account' });
  const navigate = useNavigate();
  const { error } = useQuery(accountOf(account));
  const scope: Scope = { range: rangeOf(search, A_WEEK), accountSid: account };
  const change = (changed: FiguresSearch): void =>
    void navigate({ to: '/accounts/$account', params: { account }, search: { ...search, ...changed } });
  if (error instanceof Problem && error.status === 404) return <NotHeardOf account={account} />;
  const choice = (
    <RangeChoice
      search={search}
      byDefault={A_WEEK}
      onChange={(time) => change({ range: undefined, since: undefined, until: undefined, ...time })}
    />
  );
  return (
    <Page title={account} actions={choice}>
      <Stack gap="sm">
        <AccountHead account={account} />
        <Figures scope={scope} />
        <div className="side-by-side">
          <AccountTroubles account={account} />
          <ErrorCodesPanel scope={scope} />
        </div>
        <DeliveriesPanel
          scope={scope}
          measure={measureOf(search)}
          onMeasure={(measure) => change({ show: measure === 'share' ? measure : undefined })}
        />
        <DimensionPanel scope={scope} search={search} onChange={change} choices={DIMENSIONS} />
        <TrafficPanel scope={scope} />
        <div className="side-by-side">
          <WaitingPanel scope={scope} />
          <ReceiptTimePanel scope={scope} />
        </div>
        <LostCallbacksPanel scope={scope} />
      </Stack>
    </Page>
  );
}

const NotHeardOf = ({ account }: { readonly account: string }): ReactElement => (
  <Page title={account}>
    <EmptyState title="Nothing was ever heard of this account">
      No callback of it has become a message, a call or a recording. See whether its SID is written as its callbacks
      have it, and whether its callbacks are in quarantine.
    </EmptyState>
  </Page>
);
