import { Presets, SingleBar } from 'cli-progress';
import type { Writer } from './terminal-writer.js';

export interface Progress {
  readonly advance: (by?: number) => void;
  readonly stop: () => void;
}

/** The work that is shown: what is done, to how many items, in which unit. */
export interface Work {
  readonly doing: string;
  readonly total: number;
  readonly unit: string;
}

const LINE_EVERY_MS = 2_000;

/** Shows the progress of a run: a bar on a terminal, else a line every two seconds. A short run prints nothing. */
export function showProgress(work: Work, isTerminal: boolean, writer: Writer): Progress {
  return isTerminal ? showBar(work) : showLines(work, writer);
}

function showBar({ doing, total }: Work): Progress {
  const bar = new SingleBar(
    { format: `${doing} {bar} {value}/{total}`, clearOnComplete: true, hideCursor: true, gracefulExit: false },
    Presets.shades_classic,
  );
  let done = 0;
  bar.start(total, 0);
  return {
    advance: (by = 1) => {
      done += by;
      // The total may be an estimate, and new callbacks keep coming in.
      if (done > total) bar.setTotal(done);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

function showLines({ doing, total, unit }: Work, writer: Writer): Progress {
  let done = 0;
  let nextLineAt = performance.now() + LINE_EVERY_MS;
  return {
    advance: (by = 1) => {
      done += by;
      if (performance.now() < nextLineAt) return;
      nextLineAt = performance.now() + LINE_EVERY_MS;
      writer.err(`${doing}: ${done} of ${Math.max(done, total)} ${unit}\n`);
    },
    stop: () => undefined,
  };
}
