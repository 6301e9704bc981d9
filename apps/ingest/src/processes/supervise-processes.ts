import { Hangups, VARIABLES, type SupervisorSettings } from '@sidetrack/config';
import { createLogger } from '@sidetrack/observability';
import cluster from 'node:cluster';
import { IngestProcesses } from './ingest-processes.js';

/** Files that a door writes are for its own user alone; what is started here inherits it. */
const NOBODY_ELSE = 0o077;

/**
 * Runs several ingest processes at one port, and is none itself: it has no connection to the database or to any client,
 * and reads no secret but one that a process asks for which may not read the file itself. Ends when they have ended.
 *
 * They share one listening socket, which the kernel gives each new connection to whichever of them is free to accept it.
 * A connection never passes through this process. That is one hop less for each, and who is killed takes no connection
 * along that had not been accepted. With a socket for each of them (SO_REUSEPORT, which Node has from 22.12 on) one that
 * stands still would go on getting its share, and a second start on a port in use would be taken for another process.
 */
export async function superviseProcesses({ processes, logLevel, logFormat }: SupervisorSettings): Promise<void> {
  process.umask(NOBODY_ELSE);
  const hangups = new Hangups();
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  const logger = createLogger('ingest', logLevel, { format: logFormat });
  const door = new IngestProcesses({ count: processes, variables: VARIABLES, logger });
  process.on('SIGTERM', () => door.stop('SIGTERM'));
  process.on('SIGINT', () => door.stop('SIGINT'));
  process.on('disconnect', () => door.stop('the process that started this door is gone'));
  hangups.listen({ readAgain: () => door.hangUp(), terminalGone: () => door.stop('its terminal is gone') });
  const url = await door.open();
  if (url !== null) {
    process.send?.({ type: 'ready', url });
    logger.info({ url, processes }, 'open');
  }
  process.exit(await door.ended);
}
