/** Callbacks that were refused because nothing durable took them, one after the other with none to speak of between. */
export interface NotKept {
  readonly since: Date;
  readonly callbacks: number;
  /** Why the last one was not kept. */
  readonly reason: string;
}

/** In one turn. */
interface Counts {
  kept: number;
  notKept: number;
}

/** Of so many that are kept one may be refused (it is large, and the journal nearly full) and all is well. */
const KEPT_FOR_ONE_REFUSED = 10;

/**
 * Whether the last callbacks could be kept. It is asked all the time, and somebody acts on it, so it may neither lag nor
 * flap: what counts is this turn of half a second and the one before.
 *
 * kept → not kept: at least half of them were refused. One alone is all of them.
 * not kept → kept: nearly all of them were kept; or none came, and something else has shown since the last refusal that
 *   the next one would be (`reassure`).
 */
export class LastCallbacks {
  #turn: Counts = { kept: 0, notKept: 0 };
  #turnBefore: Counts = { kept: 0, notKept: 0 };
  #notKept: NotKept | null = null;
  #isReassured = false;

  /** Null while callbacks are kept. */
  get notKept(): NotKept | null {
    return this.#notKept;
  }

  /** To be told of each callback that is durable. */
  keep(): void {
    this.#turn.kept += 1;
  }

  /** To be told of each that nothing durable took. */
  refuse(reason: string, now: Date): void {
    this.#turn.notKept += 1;
    this.#isReassured = false;
    const { kept, notKept } = this.#lately();
    if (this.#notKept !== null) {
      this.#notKept = { since: this.#notKept.since, callbacks: this.#notKept.callbacks + 1, reason };
    } else if (notKept >= kept) {
      this.#notKept = { since: now, callbacks: notKept, reason };
    }
  }

  /** To be told when it is seen, without a callback, that one would be kept now. */
  reassure(): void {
    this.#isReassured = true;
  }

  /** To be called every half a second. */
  endTurn(): void {
    const { kept, notKept } = this.#lately();
    const isKeptAgain = kept > notKept * KEPT_FOR_ONE_REFUSED || (notKept === 0 && this.#isReassured);
    if (isKeptAgain) this.#notKept = null;
    this.#turnBefore = this.#turn;
    this.#turn = { kept: 0, notKept: 0 };
  }

  #lately(): Counts {
    const { kept, notKept } = this.#turnBefore;
    return { kept: kept + this.#turn.kept, notKept: notKept + this.#turn.notKept };
  }
}
