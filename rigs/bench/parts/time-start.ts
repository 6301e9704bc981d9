import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { willCleanUp } from '../../load/cleanups.js';
import { eventually } from '../../../test/support/eventually.js';
import { findFreePort } from '../../../test/support/free-port.js';
import { Line } from '../../load/line.js';
import { readPostmaster } from '../../load/postmaster.js';
import { REPOSITORY } from '../../../test/support/repository.js';
import type { OfferedCallback } from '../../load/traffic.js';
import { API_TOKEN } from '../../../test/support/api-client.js';
import { ACCOUNT, PUBLIC_URL, SIGNING_KEY } from '../../../test/support/provider.js';
import { prepareLives } from '../callbacks/lives.js';
import { MESSAGES } from '../callbacks/mixes.js';

/** Milliseconds since `npm start`. */
export interface StartMarks {
  /** npm and the program are loaded, and the program has launched PostgreSQL. */
  readonly launchedMs: number;
  readonly databaseReadyMs: number;
  /** The first signed callback is answered with 200. */
  readonly firstAcceptedMs: number;
  /** Both doors are open, and the program says that it is ready. */
  readonly readyMs: number;
}

/** Rare enough to take no measurable time from the start that is waited for. */
const SOON = { withinMs: 60_000, everyMs: 10 };

/** Measures starts on a built tree. The first start does not count, because it makes the database. */
export async function timeStarts(starts: number): Promise<StartMarks[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-test-'));
  willCleanUp(() => rm(dataDir, { recursive: true, force: true }));
  const { dataPath } = await timeStart(dataDir, null);
  const marks: StartMarks[] = [];
  for (let start = 0; start < starts; start += 1) marks.push((await timeStart(dataDir, dataPath)).marks);
  return marks;
}

async function timeStart(dataDir: string, knownPath: string | null): Promise<{ marks: StartMarks; dataPath: string }> {
  const [ingestPort, apiPort] = [await findFreePort(), await findFreePort()];
  const startedAt = performance.now();
  const since = (): number => performance.now() - startedAt;
  // The child has its own process group, so that a signal reaches npm and the program alike, as Ctrl-C on a terminal
  // does.
  const child = spawn('npm', ['start'], {
    cwd: REPOSITORY,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...environmentFor(dataDir), INGEST_PORT: String(ingestPort), API_PORT: String(apiPort) },
  });
  const ended = once(child, 'exit');
  const stop = willCleanUp(async () => {
    if (child.exitCode === null) process.kill(-(child.pid ?? 0), 'SIGINT');
    await ended;
  });
  let [printed, readyMs] = ['', Number.NaN];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (Number.isNaN(readyMs) && printed.includes('Sidetrack is ready')) readyMs = since();
  });
  const marks = { launchedMs: Number.NaN, databaseReadyMs: Number.NaN, firstAcceptedMs: Number.NaN };
  const hasEnded = (): boolean => child.exitCode !== null;
  if (knownPath !== null) {
    await eventually(async () => hasEnded() || (await readPostmaster(knownPath)) !== null, SOON);
    marks.launchedMs = since();
    await eventually(async () => hasEnded() || (await readPostmaster(knownPath))?.status === 'ready', SOON);
    marks.databaseReadyMs = since();
  }
  await eventually(async () => hasEnded() || (await isAccepted(ingestPort)), SOON);
  marks.firstAcceptedMs = since();
  await eventually(() => hasEnded() || printed.includes('Ctrl-C finishes'), SOON);
  if (hasEnded()) throw new Error(`npm start ended with ${child.exitCode} before it took a callback`);
  const dataPath = /data in (.+)$/m.exec(printed)?.[1] ?? join(dataDir, 'postgres');
  await stop();
  return { marks: { ...marks, readyMs }, dataPath };
}

function isAccepted(port: number): Promise<boolean> {
  const [{ bytes }] = prepareLives(MESSAGES, 1)[0] as [OfferedCallback];
  const line = new Line(port);
  return new Promise((resolve) => {
    line.ask(bytes, (outcome) => {
      line.close();
      resolve(outcome === 200);
    });
  });
}

function environmentFor(dataDir: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, ...inherited } = process.env;
  return {
    ...inherited,
    DATA_DIR: dataDir,
    PUBLIC_URL,
    SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY}`,
    API_TOKENS: `test=${API_TOKEN}`,
    LOG_LEVEL: 'error',
  };
}
