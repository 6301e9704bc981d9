import { showInvisible } from '@sidetrack/visible-text';

/**
 * The files that a door writes hold bodies, signatures and counts of the traffic of an account, so they are for its own
 * user alone.
 */
const NOBODY_ELSE = 0o077;

/** Runs a door's `main`: whatever keeps it from opening is said in one line on stderr, and the exit code is 1. */
export async function runDoor(main: () => Promise<void>): Promise<void> {
  process.umask(NOBODY_ELSE);
  try {
    await main();
  } catch (error) {
    process.stderr.write(showInvisible(`sidetrack: ${explain(error)}\n`));
    process.exit(1);
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port, address, syscall, hostname } = error as FailureToListen;
  if (code === 'EADDRINUSE') {
    return `${address}:${port} is already in use; stop the other program or choose another port (INGEST_PORT, API_PORT).`;
  }
  if (syscall === 'getaddrinfo' || code === 'EADDRNOTAVAIL') {
    return `${hostname ?? address} is no address of this machine; mend HOST (INGEST_HOST, API_HOST): 0.0.0.0 or :: are all that it has.`;
  }
  if (code === 'EACCES' && port !== undefined) {
    return `${address}:${port} may not be used by the user that the door runs as; choose a port from 1024 on (INGEST_PORT, API_PORT), and let a proxy have the other one.`;
  }
  return error.message;
}

/** What Node says of an address at which it cannot listen. */
type FailureToListen = NodeJS.ErrnoException & { port?: number; address?: string; hostname?: string };
