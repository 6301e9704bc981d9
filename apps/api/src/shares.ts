/** One place, held until it is given back. A second return does nothing. */
export type GiveBack = () => void;

/**
 * Places that callers share. One caller has at most half of them (at least one), so others always get in. Callers are
 * told apart by the name of their token.
 */
export class Shares {
  readonly mostOfOne: number;
  readonly #ofEach = new Map<string, number>();
  #taken = 0;

  /** @param most how many places there are */
  constructor(readonly most: number) {
    this.mostOfOne = Math.max(1, Math.floor(most / 2));
  }

  /** A place for a caller, or the reason why there is none: the caller's share is taken, or all places are. */
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
