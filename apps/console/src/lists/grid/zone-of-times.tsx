import type { ReactElement } from 'react';
import { useClock } from '../../shared/clock';
import { shortZone } from '../../shared/zone';

/** In which zone the times of a column are, in its head. */
export function ZoneOfTimes(): ReactElement {
  const { zone } = useClock();
  return <span className="zone-of-times"> {shortZone(zone)}</span>;
}
