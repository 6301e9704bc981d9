import type { ClusterOptions } from '../../test/support/cluster.js';
import type { Scene } from './scene.js';

/** One way in which something fails while callbacks come in. */
export interface Fault {
  /** The name for `--only`. */
  readonly name: string;
  /** The fault's row in the table. */
  readonly says: string;
  readonly needs?: SceneNeeds;
  /**
   * Makes the fault happen and ends it, while the load goes on. It has to undo everything before it returns. After that
   * the run expects health, an empty journal, and every acknowledged callback in the log.
   */
  run(scene: Scene): Promise<void>;
}

export interface SceneNeeds {
  readonly settings?: ClusterOptions['settings'];
  /** Which files lie on a disk that can be filled. */
  readonly smallDisk?: 'database' | 'journal' | 'both';
  /** Database and journal lie on a disk that can be frozen. */
  readonly freezableDisk?: true;
  /** The door reaches PostgreSQL through a proxy that cuts connections. */
  readonly proxy?: true;
  /** The door's clock can be set back by SIGUSR2. */
  readonly clock?: true;
  /** Settings of the doors beside those of every scene. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The fault offers a load of its own. */
  readonly ownLoad?: true;
}
