import { judgeDoor, readDoorReports, sumMetrics } from '@sidetrack/intake';
import pg from 'pg';

/** What the ingest doors on this DATA_DIR count, as Prometheus text, by the files that they leave there. */
export async function reportedMetrics(dataDir: string): Promise<string> {
  const nowhere = new pg.Pool({ host: '127.0.0.1', port: 1 });
  const { doors, counts } = await readDoorReports(nowhere, dataDir, new Date());
  return sumMetrics(
    doors.map((door) => judgeDoor(door)),
    counts,
    [],
  );
}
