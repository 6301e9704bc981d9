import { readFile } from 'node:fs/promises';

interface LogLine {
  readonly level?: string;
  readonly msg?: string;
  readonly err?: { readonly message?: string };
}

const FAULTS: readonly (string | undefined)[] = ['error', 'fatal'];

/** Log lines that a door should never write: its own errors, and lines that do not have the form of its log. */
export async function readComplaints(path: string): Promise<Map<string, number>> {
  const complaints = new Map<string, number>();
  for (const line of (await readFile(path, 'utf8')).split('\n')) {
    const complaint = line === '' ? null : complaintIn(line);
    if (complaint !== null) complaints.set(complaint, (complaints.get(complaint) ?? 0) + 1);
  }
  return complaints;
}

function complaintIn(line: string): string | null {
  try {
    const { level, msg, err } = JSON.parse(line) as LogLine;
    return !FAULTS.includes(level) ? null : `${msg}: ${err?.message ?? ''}`.slice(0, 300);
  } catch {
    return line.slice(0, 300);
  }
}
