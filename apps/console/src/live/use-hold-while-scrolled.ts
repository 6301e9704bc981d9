import { useEffect, type Dispatch } from 'react';
import type { LiveAction } from './live-log';

/** Whoever has scrolled down reads older rows: what comes waits until they are back at the top. */
export function useHoldWhileScrolled(change: Dispatch<LiveAction>): void {
  useEffect(() => {
    const look = (): void => change({ type: window.scrollY > 0 ? 'hold' : 'let go', hold: 'scrolled' });
    window.addEventListener('scroll', look, { passive: true });
    return () => {
      window.removeEventListener('scroll', look);
      change({ type: 'let go', hold: 'scrolled' });
    };
  }, [change]);
}
