import { Presets, SingleBar } from 'cli-progress';
import type { Writer } from './writer.js';

export interface Progress {
  readonly advance: () => void;
  readonly stop: () => void;
}

const LINE_EVERY_MS = 2_000;

/** Shows how far a run is: a bar on a terminal, else a line every two seconds. A short run says nothing. */
export function showProgress(total: number, isTerminal: boolean, writer: Writer): Progress {
  return isTerminal ? showBar(total) : showLines(total, writer);
}

function showBar(total: number): Progress {
  const bar = new SingleBar(
    { format: 'sending {bar} {value}/{total}', clearOnComplete: true, hideCursor: true, gracefulExit: false },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { advance: () => bar.increment(), stop: () => bar.stop() };
}

function showLines(total: number, writer: Writer): Progress {
  let done = 0;
  let nextLineAt = performance.now() + LINE_EVERY_MS;
  return {
    advance: () => {
      done += 1;
      if (performance.now() < nextLineAt) return;
      nextLineAt = performance.now() + LINE_EVERY_MS;
      writer.err(`sent ${done} of ${total} callbacks\n`);
    },
    stop: () => undefined,
  };
}
