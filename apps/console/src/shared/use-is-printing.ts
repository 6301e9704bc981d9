import { useSyncExternalStore } from 'react';

/** Whether the page is being drawn for paper. What only draws the rows in sight has to draw all of them then. */
export const useIsPrinting = (): boolean => useSyncExternalStore(subscribe, isPrinting);

const isPrinting = (): boolean => matchMedia('print').matches;

function subscribe(listener: () => void): () => void {
  const paper = matchMedia('print');
  paper.addEventListener('change', listener);
  return () => paper.removeEventListener('change', listener);
}
