import { toProblem } from '../../api/problem';
import { stringifySearch } from '../../shared/search-parameters';
import type { ListFilters } from '../filters/list-search';

export type ExportFormat = 'csv' | 'ndjson';

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = { csv: 'text/csv', ndjson: 'application/x-ndjson' };

export interface ExportOptions {
  readonly route: string;
  readonly filters: ListFilters;
  readonly format: ExportFormat;
  /** How many bytes have come so far, several times a second. */
  readonly onBytes: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Saves all rows that match the filters as a file. The download uses fetch, because a link can neither ask
 * for a media type nor say how far it is. The
 * browser stores the received part outside of the page's memory until the file is complete.
 *
 * @throws Problem when the API refuses, a DOMException named AbortError when the signal aborts
 */
export async function exportList({ route, filters, format, onBytes, signal }: ExportOptions): Promise<void> {
  const headers = { accept: MEDIA_TYPES[format] };
  const response = await fetch(route + stringifySearch({ ...filters }), { headers, signal });
  if (!response.ok || response.body === null) throw toProblem(response, await response.json().catch(() => null));
  const blob = await new Response(response.body.pipeThrough(countBytes(onBytes))).blob();
  save(blob, nameIn(response.headers.get('content-disposition')) ?? `export.${format}`);
}

const SOON_MS = 200;

function countBytes(
  onBytes: (bytes: number) => void,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  let toldAt = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      controller.enqueue(chunk);
      if (performance.now() - toldAt < SOON_MS) return;
      toldAt = performance.now();
      onBytes(bytes);
    },
  });
}

const nameIn = (disposition: string | null): string | undefined => /filename="([^"]+)"/.exec(disposition ?? '')?.[1];

const KEPT_MS = 60_000;

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
