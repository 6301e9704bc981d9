import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { exportList, type ExportFormat, type ExportProgress, type SavedExport } from './export-list';
import type { ListFilters } from '../filters/list-search';

export interface ListExport {
  readonly start: (format: ExportFormat) => void;
  readonly stop: () => void;
  readonly isUnderWay: boolean;
  readonly progress: ExportProgress;
  /** The file, once it is saved, until the reader has seen it. */
  readonly saved: SavedExport | undefined;
  readonly dismiss: () => void;
  readonly error: Error | null;
}

const NOTHING: ExportProgress = { rows: 0, bytes: 0 };

/** Downloads a list as a file. The download can be stopped, and it says how much has come, and when it is done. */
export function useExport(route: string, filters: ListFilters): ListExport {
  const [progress, setProgress] = useState(NOTHING);
  const leaving = useRef<AbortController | null>(null);
  const { mutate, reset, data, isPending, error } = useMutation({
    mutationFn: (format: ExportFormat) => {
      leaving.current = new AbortController();
      setProgress(NOTHING);
      return exportList({ route, filters, format, onProgress: setProgress, signal: leaving.current.signal });
    },
  });
  const isStopped = error?.name === 'AbortError';
  return {
    start: mutate,
    stop: () => leaving.current?.abort(),
    isUnderWay: isPending,
    progress,
    saved: data,
    dismiss: reset,
    error: isStopped ? null : error,
  };
}
