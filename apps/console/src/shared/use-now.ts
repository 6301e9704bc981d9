import { useEffect, useState } from 'react';

const EVERY_MS = 1_000;

/** The time of this machine, each second anew. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
