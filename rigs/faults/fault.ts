import type { ClusterOptions } from '../../test/support/cluster.js';
import type { Scene } from './scene.js';

/** One way in which the world fails while callbacks come in. */
export interface Fault {
  /** For `--only`. */
  readonly name: string;
  /** Its row in the table. */
  readonly says: string;
  readonly needs?: SceneNeeds;
  /**
   * Makes the fault happen and ends it; the load goes on all the while. Whatever it started has to be undone when it
   * returns, so that what follows can be expected: health, an empty journal, every acknowledged callback in the log.
   */
  run(scene: Scene): Promise<void>;
}

export interface SceneNeeds {
  readonly settings?: ClusterOptions['settings'];
  /** What lies on a disk that can be filled. */
  readonly smallDisk?: 'database' | 'journal' | 'both';
  /** Database and journal lie on a disk that can be held still. */
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
