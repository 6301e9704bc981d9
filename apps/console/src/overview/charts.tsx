import { Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { DeliveriesPanel } from './deliveries-panel';
import { DimensionPanel } from './dimensions/dimension-panel';
import { ErrorCodesPanel } from './error-codes-panel';
import { Figures } from './figures';
import { HealthPanel } from './health-panel';
import { LostCallbacksPanel } from './lost-callbacks-panel';
import './overview.css';
import { measureOf, type FiguresSearch } from './overview-search';
import { ReceiptTimePanel } from './receipt-time-panel';
import type { Scope } from './scope';
import { TrafficPanel } from './traffic-panel';
import { WaitingPanel } from './waiting-panel';

interface Props {
  readonly scope: Scope;
  readonly search: FiguresSearch;
  readonly onChange: (search: FiguresSearch) => void;
}

/** All charts of the overview for a time, and an account or all. */
export function Charts({ scope, search, onChange }: Props): ReactElement {
  return (
    <Stack gap="sm">
      <Figures scope={scope} />
      <DeliveriesPanel
        scope={scope}
        measure={measureOf(search)}
        onMeasure={(measure) => onChange({ show: measure === 'share' ? measure : undefined })}
      />
      <DimensionPanel scope={scope} search={search} onChange={onChange} />
      <div className="side-by-side">
        <WaitingPanel scope={scope} />
        <ReceiptTimePanel scope={scope} />
      </div>
      <TrafficPanel scope={scope} />
      <div className="side-by-side">
        <ErrorCodesPanel scope={scope} />
        <HealthPanel />
      </div>
      <LostCallbacksPanel scope={scope} />
    </Stack>
  );
}
