import { createContext, use, useMemo, useState, type ReactElement, type ReactNode } from 'react';

export type Zone = 'utc' | 'local';

interface Clock {
  readonly zone: Zone;
  readonly setZone: (zone: Zone) => void;
}

const KEY = 'sidetrack-zone';

const ClockContext = createContext<Clock>({ zone: 'utc', setZone: () => undefined });

/** Whether times are shown in UTC, which the provider's support uses, or in the reader's zone. */
export const useClock = (): Clock => use(ClockContext);

export function ClockProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [zone, setZone] = useState<Zone>(localStorage.getItem(KEY) === 'local' ? 'local' : 'utc');
  const clock = useMemo<Clock>(() => {
    const choose = (chosen: Zone): void => {
      localStorage.setItem(KEY, chosen);
      setZone(chosen);
    };
    return { zone, setZone: choose };
  }, [zone]);
  return <ClockContext value={clock}>{children}</ClockContext>;
}
