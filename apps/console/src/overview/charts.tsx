import { SimpleGrid, Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { DeliveriesPanel } from './deliveries-panel';
import { ErrorCodesPanel } from './error-codes-panel';
import { Figures } from './figures';
import { HealthPanel } from './health-panel';
import { LostCallbacksPanel } from './lost-callbacks-panel';
import './overview.css';
import type { RangeName } from './ranges';
import { ReceiptTimePanel } from './receipt-time-panel';
import { TrafficPanel } from './traffic-panel';
import { WaitingPanel } from './waiting-panel';

/** All charts of the overview for a range. */
export function Charts({ range }: { readonly range: RangeName }): ReactElement {
  return (
    <Stack gap="sm">
      <Figures range={range} />
      <DeliveriesPanel range={range} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
        <WaitingPanel />
        <ReceiptTimePanel range={range} />
      </SimpleGrid>
      <TrafficPanel range={range} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
        <ErrorCodesPanel range={range} />
        <HealthPanel />
      </SimpleGrid>
      <LostCallbacksPanel range={range} />
    </Stack>
  );
}
