import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Who may read a file: its owner alone, also by the folder that it is in; or every user of this machine. */
export type Readers = 'owner' | 'everybody';

/** A folder of files with made-up secrets. */
export class SecretFiles {
  readonly #folder = mkdtempSync(join(tmpdir(), 'sidetrack-secrets-'));

  constructor(private readonly readers: Readers) {
    chmodSync(this.#folder, readers === 'owner' ? 0o700 : 0o755);
  }

  /** Puts a file there in one step, as whoever replaces a secret should, and gives its path. */
  write(name: string, lines: readonly string[]): string {
    const path = join(this.#folder, name);
    writeFileSync(`${path}.next`, lines.map((line) => `${line}\n`).join(''));
    chmodSync(`${path}.next`, this.readers === 'owner' ? 0o600 : 0o644);
    renameSync(`${path}.next`, path);
    return path;
  }

  delete(name: string): void {
    rmSync(join(this.#folder, name));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
