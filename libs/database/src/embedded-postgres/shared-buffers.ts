import { totalmem } from 'node:os';

const MIB = 1_024 * 1_024;
const LEAST_MIB = 128;
/** The keys of 10 million events take about 1.2 GB, and callbacks touch these keys at random. */
const MOST_MIB = 4_096;

/**
 * How much of its tables and indexes the server holds by itself: a quarter of the memory, as PostgreSQL's manual
 * advises (20.4.1), within bounds. The memory is taken page by page as it is used, so a small database stays small.
 */
export function sharedBuffers(memoryBytes = memoryOfThisMachine()): string {
  const quarter = Math.floor(memoryBytes / 4 / MIB);
  return `${Math.min(MOST_MIB, Math.max(LEAST_MIB, quarter))}MB`;
}

/** In a container, the container's limit, which can be far lower than the machine's memory. */
function memoryOfThisMachine(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}
