import { readSetting } from './read-environment.js';
import { SettingError } from './setting-error.js';
import type { Variables } from './variables.js';
import {
  fileVariableOf,
  readSecretFile,
  SECRET_LISTS,
  SecretFileError,
  secretOf,
  type SecretListName,
} from './secret-files.js';

/*
 * A door that root has started goes on as another user, who may not be able to read the files that root reads. Its starter
 * still can, and reads them for it. The door says which variable it means and no path: it gets what it was started with.
 */

/** The request of a door to its starter. */
export interface SecretFileWanted {
  readonly type: 'secret-file-wanted';
  readonly name: SecretListName;
}

/** The answer of the starter: the text of the file, or why there is none. */
export interface SecretFileAnswer {
  readonly type: 'secret-file';
  readonly name: SecretListName;
  readonly text?: string;
  readonly refusal?: string;
}

/** Reading a file takes microseconds when the starter answers at all. */
const ANSWERS_WITHIN_MS = 2_000;

/**
 * The starter's answer. A file that is not such a list is not handed over: where the door's user may write to the
 * file's folder, the file could be a link to a file that only root may read.
 *
 * @param environment what the door that asks was started with
 */
export function answerFor({ name }: SecretFileWanted, environment: Variables): SecretFileAnswer {
  const path = SECRET_LISTS.includes(name) ? environment[fileVariableOf(name)] : undefined;
  if (path === undefined) return { type: 'secret-file', name, refusal: 'is none of this door’s' };
  try {
    const text = readSecretFile(path);
    readSetting(name, { text: secretOf(name, text), label: '' });
    return { type: 'secret-file', name, text };
  } catch (error) {
    if (!(error instanceof SecretFileError || error instanceof SettingError)) throw error;
    return { type: 'secret-file', name, refusal: error.message.trim().replace(/\.$/, '') };
  }
}

/** The text of a file, read by the process that started this process; null where no starter answers. */
export function readByStarter(name: SecretListName): Promise<string | null> {
  if (process.send === undefined || !process.connected) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const done = (): void => {
      clearTimeout(timer);
      process.off('message', hear);
    };
    const timer = setTimeout(() => {
      done();
      resolve(null);
    }, ANSWERS_WITHIN_MS);
    const hear = (message: unknown): void => {
      const answer = message as SecretFileAnswer;
      if (answer.type !== 'secret-file' || answer.name !== name) return;
      done();
      if (answer.text === undefined) reject(new SecretFileError(answer.refusal ?? 'was not read'));
      else resolve(answer.text);
    };
    process.on('message', hear);
    const wanted: SecretFileWanted = { type: 'secret-file-wanted', name };
    process.send?.(wanted);
  });
}
