import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { exportList, type ExportFormat } from './export-list';
import type { ListFilters } from '../filters/list-search';

export interface ListExport {
  readonly start: (format: ExportFormat) => void;
  readonly stop: () => void;
  readonly isUnderWay: boolean;
  /** How many bytes have come so far. */
  readonly bytes: number;
  readonly error: Error | null;
}

/** Downloads a list as a file. The download can be stopped, and it reports how many bytes have come. */
export function useExport(route: string, filters: ListFilters): ListExport {
  const [bytes, setBytes] = useState(0);
  const leaving = useRef<AbortController | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (format: ExportFormat) => {
      leaving.current = new AbortController();
      setBytes(0);
      return exportList({ route, filters, format, onBytes: setBytes, signal: leaving.current.signal });
    },
  });
  const isStopped = error?.name === 'AbortError';
  return {
    start: mutate,
    stop: () => leaving.current?.abort(),
    isUnderWay: isPending,
    bytes,
    error: isStopped ? null : error,
  };
}
