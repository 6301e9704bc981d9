/** The right to one place, held until it is given back; giving it back again does nothing. */
export type GiveBack = () => void;

/**
 * A number of places that callers share: no one of them has more than half (one at least), so that the others always get
 * in. Callers go by the name of their token.
 */
export class Shares {
  readonly mostOfOne: number;
  readonly #ofEach = new Map<string, number>();
  #taken = 0;

  /** @param most how many places there are */
  constructor(readonly most: number) {
    this.mostOfOne = Math.max(1, Math.floor(most / 2));
  }

  /** A place for a caller; or why there is none: its own are taken, or all are. */
  take(caller: string): GiveBack | 'own-taken' | 'all-taken' {
    const own = this.#ofEach.get(caller) ?? 0;
    if (own >= this.mostOfOne) return 'own-taken';
    if (this.#taken >= this.most) return 'all-taken';
    this.#taken += 1;
    this.#ofEach.set(caller, own + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#giveBack(caller);
    };
  }

  #giveBack(caller: string): void {
    this.#taken -= 1;
    const left = (this.#ofEach.get(caller) ?? 1) - 1;
    if (left === 0) this.#ofEach.delete(caller);
    else this.#ofEach.set(caller, left);
  }
}
