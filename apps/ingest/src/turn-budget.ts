/**
 * How much of one turn of the event loop may go into taking requests. Node reads every socket that has something before
 * it turns to anything else: the answers of the database wait for as long as that takes, and so does whoever is in the
 * last of the sockets. Refusing costs a fraction of taking, so a turn that has used this up soon ends.
 */
const TAKE_FOR_MS = 100;

/** Tells, request by request, whether this turn of the event loop still has time for one more. */
export class TurnBudget {
  #beganAt: number | null = null;

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly atEndOfTurn: (run: () => void) => void = setImmediate,
  ) {}

  hasTime(): boolean {
    if (this.#beganAt !== null) return this.now() - this.#beganAt < TAKE_FOR_MS;
    this.#beganAt = this.now();
    this.atEndOfTurn(() => (this.#beganAt = null));
    return true;
  }
}
