import { useEffect, type Dispatch } from 'react';
import type { LiveAction } from './live-log';

/**
 * A reader who has scrolled down reads older rows, so new callbacks are held back until the reader is at the top again.
 */
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
