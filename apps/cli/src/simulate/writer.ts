/** Where a command says things: results to one side, everything else to the other. */
export interface Writer {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Writes to this process's own output. */
export const processWriter: Writer = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};
