import { showInvisible } from '@sidetrack/visible-text';

/** Runs a door's `main`: whatever keeps it from opening is said in one line on stderr, and the exit code is 1. */
export async function runDoor(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(showInvisible(`sidetrack: ${explain(error)}\n`));
    process.exit(1);
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE') {
    return `${address}:${port} is already in use; stop the other program or choose another port (INGEST_PORT, API_PORT).`;
  }
  return error.message;
}
