import { setTimeout as sleep } from 'node:timers/promises';
import { databaseUrl } from './database-urls.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { answersFor } from './ensure-database.js';
import { findFreePort } from './free-port.js';
import { becomesReady, launchPostmaster, type Launch, type Postmaster } from './launch-postmaster.js';
import { disownPostmasterFile, identifyPostmaster, readPostmasterFile } from './postmaster-file.js';
import { isNumberTaken, type ProcessIdentity } from './process-identity.js';
import { isGoneWithin } from './stop-postmaster.js';

const ONE_MINUTE = 60_000;

/**
 * Three failures of a launch that pass by themselves, so the launch is tried again:
 *
 * - another process has just taken the port;
 *
 * - another server of this cluster was quicker: a process that was killed since had begun to start that server;
 *
 * - backends of a killed server still run, and will soon notice that their server is gone.
 */
const PASSING =
  /could not create any TCP\/IP sockets|lock file "postmaster\.pid" already exists|pre-existing shared memory block/;

const EMPTY = /lock file "postmaster\.pid" is empty/;

/** The server of this cluster: a server that a killed process of ours left running, else a new server. */
export async function adoptOrLaunch(launch: Launch, password: string): Promise<Postmaster> {
  const deadline = Date.now() + ONE_MINUTE;
  for (;;) {
    const running = await adopt(launch, password);
    if (running !== null) return running;
    try {
      return await launchPostmaster(launch, await findFreePort());
    } catch (error) {
      const isPassing =
        error instanceof EmbeddedPostgresError && (PASSING.test(error.logTail) || EMPTY.test(error.logTail));
      if (!isPassing || Date.now() > deadline) throw error;
      // A crash of the machine can leave the file empty. An empty file names no process, and PostgreSQL does not remove
      // the file.
      if (EMPTY.test(error.logTail)) await disownPostmasterFile(launch.dataPath);
      await sleep(100);
    }
  }
}

/** Null when there is no server and nothing stands in the way of a new server. */
async function adopt({ dataPath, onSlow }: Launch, password: string): Promise<Postmaster | null> {
  const file = await readPostmasterFile(dataPath);
  const identity = file === null ? null : await identifyPostmaster(file, dataPath);
  if (file === null || identity === null) {
    // PostgreSQL handles a stale file itself, unless another process now has the number of the server that is gone.
    if (file !== null && isNumberTaken(file.pid)) await disownPostmasterFile(dataPath);
    return null;
  }
  if (file.status === 'stopping') {
    return (await isGoneWithin(identity, ONE_MINUTE)) ? null : neverAnswers(identity, dataPath);
  }
  if (await becomesReady(identity, dataPath, () => onSlow(file.port))) return answering(identity, dataPath, password);
  return (await isGoneWithin(identity, 0)) ? null : neverAnswers(identity, dataPath);
}

async function answering(identity: ProcessIdentity, dataPath: string, password: string): Promise<Postmaster> {
  const port = (await readPostmasterFile(dataPath))?.port ?? 0;
  const answers = await answersFor(databaseUrl(port, password, 'postgres'), dataPath);
  return answers ? { identity, port } : neverAnswers(identity, dataPath);
}

function neverAnswers(identity: ProcessIdentity, dataPath: string): never {
  throw new EmbeddedPostgresError(
    `Process ${identity.pid} runs PostgreSQL in ${dataPath}, and does not answer with the password kept there: stop it with “kill -QUIT ${identity.pid}” and start again`,
  );
}
