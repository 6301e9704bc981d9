import { toProblem } from '../../api/problem';
import { fileNameIn, saveFile } from '../../shared/save-file';
import { stringifySearch } from '../../shared/search-parameters';
import type { ListFilters } from '../filters/list-search';
import { rowCounter } from './count-rows';

export type ExportFormat = 'csv' | 'ndjson';

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = { csv: 'text/csv', ndjson: 'application/x-ndjson' };

/** How much of a file has come. */
export interface ExportProgress {
  readonly rows: number;
  readonly bytes: number;
}

/** A file that has been saved. */
export interface SavedExport extends ExportProgress {
  readonly name: string;
}

export interface ExportOptions {
  readonly route: string;
  readonly filters: ListFilters;
  readonly format: ExportFormat;
  /** What has come so far, several times a second. */
  readonly onProgress: (progress: ExportProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * Saves all rows that match the filters as a file. The download uses fetch, because a link can neither ask
 * for a media type nor say how far it is. The
 * browser stores the received part outside of the page's memory until the file is complete.
 *
 * @throws Problem when the API refuses, a DOMException named AbortError when the signal aborts
 */
export async function exportList(options: ExportOptions): Promise<SavedExport> {
  const { route, filters, format, onProgress, signal } = options;
  const headers = { accept: MEDIA_TYPES[format] };
  const response = await fetch(route + stringifySearch({ ...filters }), { headers, signal });
  if (!response.ok || response.body === null) throw toProblem(response, await response.json().catch(() => null));
  const progress = { rows: 0, bytes: 0 };
  const blob = await new Response(response.body.pipeThrough(watchRows(format, progress, onProgress))).blob();
  const name = fileNameIn(response.headers) ?? `export.${format}`;
  saveFile(blob, name);
  return { ...progress, name };
}

const SOON_MS = 200;

/** Adds up what passes through, and tells of it several times a second. */
function watchRows(
  format: ExportFormat,
  progress: { rows: number; bytes: number },
  onProgress: ExportOptions['onProgress'],
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const countRows = rowCounter(format);
  let toldAt = 0;
  return new TransformStream({
    transform(chunk, controller) {
      progress.bytes += chunk.byteLength;
      progress.rows = countRows(chunk);
      controller.enqueue(chunk);
      if (performance.now() - toldAt < SOON_MS) return;
      toldAt = performance.now();
      onProgress({ ...progress });
    },
  });
}
