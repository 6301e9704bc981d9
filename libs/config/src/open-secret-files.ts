import { realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileLabel } from './given-values.js';
import { fileVariableOf, SECRETS, type SecretFileVariable } from './secret-files.js';

/**
 * The folder where a container's secrets are mounted. Everybody in the container can read it, but nobody else is in the
 * container.
 */
const SECRETS_OF_A_CONTAINER = '/run/secrets/';

/**
 * Which files of secrets any user of this machine can read or replace, each in one sentence without a full stop. A file
 * that everybody may read is out of reach all the same below a folder that only some may enter, as systemd's credentials
 * are; so all of the folders above it are looked at.
 */
export function explainOpenSecretFiles(
  environment: Readonly<Partial<Record<SecretFileVariable, string | null>>>,
): string[] {
  return SECRETS.flatMap((name) => {
    const path = environment[fileVariableOf(name)] ?? null;
    if (path === null || !isOpenToOthers(path)) return [];
    return [
      `${fileLabel(name, path)} can be read by every user of this machine: chmod 640 it, for the group of the user that runs this`,
    ];
  });
}

const MAY_READ_OR_WRITE = 0o006;
const MAY_ENTER = 0o001;

function isOpenToOthers(path: string): boolean {
  // On Windows the modes of a file do not say who may read it.
  if (process.platform === 'win32') return false;
  try {
    const file = realpathSync(path);
    if (path.startsWith(SECRETS_OF_A_CONTAINER) || file.startsWith(SECRETS_OF_A_CONTAINER)) return false;
    return (
      (modeOf(file) & MAY_READ_OR_WRITE) !== 0 &&
      foldersAbove(file).every((folder) => (modeOf(folder) & MAY_ENTER) !== 0)
    );
  } catch {
    // The file has just been read. If somebody moves it meanwhile, the next check reports that.
    return false;
  }
}

const modeOf = (path: string): number => statSync(path).mode;

function foldersAbove(path: string): string[] {
  const above = dirname(path);
  return above === path ? [] : [above, ...foldersAbove(above)];
}
