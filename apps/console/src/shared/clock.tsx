import { createContext, use, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { isZone, UTC, type Zone } from './zone';

export type { Zone } from './zone';

interface Clock {
  readonly zone: Zone;
  readonly setZone: (zone: Zone) => void;
}

const KEY = 'sidetrack-zone';

const ClockContext = createContext<Clock>({ zone: UTC, setZone: () => undefined });

/** The zone in which times are shown: UTC, which the provider's support uses, until the reader chooses another. */
export const useClock = (): Clock => use(ClockContext);

export function ClockProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [zone, setZone] = useState(readZone);
  const clock = useMemo<Clock>(() => {
    const choose = (chosen: Zone): void => {
      localStorage.setItem(KEY, chosen);
      setZone(chosen);
    };
    return { zone, setZone: choose };
  }, [zone]);
  return <ClockContext value={clock}>{children}</ClockContext>;
}

/** Another version of the browser may have kept a zone that this one does not know. */
function readZone(): Zone {
  const kept = localStorage.getItem(KEY);
  return kept !== null && isZone(kept) ? kept : UTC;
}
