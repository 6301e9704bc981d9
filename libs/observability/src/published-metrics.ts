import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AggregatorRegistry, type MetricObjectWithValues, type MetricValue, type Registry } from 'prom-client';

const EVERY_MS = 2_000;
/** A process that has not spoken for so long is gone; what it counted is no longer counted on. */
const STALE_AFTER_MS = 30_000;

type Metrics = MetricObjectWithValues<MetricValue<string>>[];

const folderOf = (dataDir: string): string => join(dataDir, 'metrics');

/**
 * Lets the API door show what this process counts. The public door serves callbacks and nothing else, so it leaves its
 * metrics in a file of DATA_DIR, replaced in one step. Gives the function that ends it and takes the file away.
 */
export function publishMetrics(
  registry: Registry,
  dataDir: string,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const path = join(folderOf(dataDir), `${process.pid}.json`);
  let writing: Promise<void> | null = null;
  const write = async (): Promise<void> => {
    // What an account's traffic is, is nobody else's business on this machine.
    await mkdir(folderOf(dataDir), { recursive: true, mode: 0o700 });
    await writeFile(`${path}.next`, JSON.stringify(await registry.getMetricsAsJSON()));
    await rename(`${path}.next`, path);
  };
  const timer = setInterval(() => {
    writing ??= write()
      .catch(onError)
      .finally(() => (writing = null));
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await writing;
    await rm(path, { force: true });
  };
}

/** What other processes on this DATA_DIR have published, as Prometheus text; counts of several doors are added up. */
export async function readPublishedMetrics(dataDir: string, now: Date): Promise<string> {
  return AggregatorRegistry.aggregate(await readAll(dataDir, now)).metrics();
}

/** One count, added up over the processes that publish it and over its labels; null when none does. */
export async function readPublishedCount(name: string, dataDir: string, now: Date): Promise<number | null> {
  const values = (await readAll(dataDir, now))
    .flat()
    .filter((metric) => metric.name === name)
    .flatMap((metric) => metric.values);
  return values.length === 0 ? null : values.reduce((total, { value }) => total + value, 0);
}

async function readAll(dataDir: string, now: Date): Promise<Metrics[]> {
  const names = await readdir(folderOf(dataDir)).catch(() => []);
  const published = await Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => readFresh(join(folderOf(dataDir), name), now)),
  );
  return published.filter((metrics) => metrics !== null);
}

async function readFresh(path: string, now: Date): Promise<Metrics | null> {
  try {
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > STALE_AFTER_MS) return null;
    return JSON.parse(await readFile(path, 'utf8')) as Metrics;
  } catch {
    // Its process has ended between the look and the reading.
    return null;
  }
}
