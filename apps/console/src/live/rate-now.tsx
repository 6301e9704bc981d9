import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { formatNumber } from '../shared/format-number';
import { Sparkline } from '../shared/sparkline';
import { useNow } from '../shared/use-now';
import { rateAt, type Seconds } from './live-rate';

/** From so many a second on, a tenth of one says nothing. */
const WHOLE_FROM = 100;

/** How many callbacks come in a second, and how it went in the last minute. Also while the rows are held. */
export function RateNow({ seconds }: { readonly seconds: Seconds }): ReactElement {
  const { now, bySecond, inAll } = rateAt(seconds, useNow());
  const most = Math.max(...bySecond);
  return (
    <div className="rate-now">
      <Text size="sm">
        <strong>{now < WHOLE_FROM ? now.toFixed(1) : formatNumber(Math.round(now))}</strong> a second
      </Text>
      <Sparkline
        values={bySecond}
        label={`Callbacks by the second: ${formatNumber(inAll)} in the last minute, at most ${formatNumber(most)} in one second`}
      />
      <Text size="sm" c="dimmed" visibleFrom="xs">
        {formatNumber(inAll)} in the last minute
      </Text>
    </div>
  );
}
