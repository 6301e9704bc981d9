import {
  clientAddressOf,
  disbelieve,
  isBelievedClient,
  isBelievedConnection,
  type Problem,
} from '@sidetrack/http-service';
import type { IncomingMessage } from 'node:http';
import { TimeDebt } from './time-debt.js';

/**
 * How much of the time one address may take with requests that are not believed: as a share, at once, and as the most
 * that it can come to owe.
 */
export const SHARES = {
  /** One address from which nothing genuine came lately. */
  stranger: { share: 0.05, atOnceMs: 150, owesAtMostMs: 60_000 },
  /**
   * An address from which something believed came. A proxy that nobody named may carry anybody's requests, so it is not
   * punished for long.
   */
  believed: { share: 0.5, atOnceMs: 1_000, owesAtMostMs: 2_000 },
  /** All of them. */
  together: { share: 0.25, atOnceMs: 500 },
  /**
   * So much an address may cost that owes nothing yet: it may be the address of a provider, with its first callback.
   */
  newcomersUntilMs: 1_000,
} as const;

const MOST_ADDRESSES = 10_000;

/**
 * Charges the time that disbelieved requests cost to the addresses that they came from, and says whether there is time
 * for one more request. While the process has time to spare there always is. Once it has none, an address that took
 * more than its share is refused until its debt is paid back, before anything of its requests is read.
 *
 * A connection whose last request was genuine is never refused here: a provider that shares its address with strangers
 * goes on.
 */
export class AddressShares {
  /** In the order in which the addresses were last charged: the first one makes room for a new one. */
  readonly #debts = new Map<string, TimeDebt>();
  readonly #together = new TimeDebt();

  /**
   * @param isBusy whether the process has no time to spare
   * @param now a clock that only goes forward, in milliseconds
   */
  constructor(
    private readonly isBusy: () => boolean,
    private readonly now: () => number = () => performance.now(),
  ) {}

  hasTimeFor(request: IncomingMessage): boolean {
    if (this.#debts.size === 0 || !this.isBusy() || isBelievedConnection(request.socket)) return true;
    const [now, share] = [this.now(), shareOf(request)];
    const owed = this.#debts.get(clientAddressOf(request))?.owed(now, share.share) ?? 0;
    if (share === SHARES.believed) return owed < share.atOnceMs;
    const owedTogether = this.#together.owed(now, SHARES.together.share);
    if (owed === 0) return owedTogether < SHARES.newcomersUntilMs;
    return owed < share.atOnceMs && owedTogether < SHARES.together.atOnceMs;
  }

  /** To be told of each request that is not believed, and of the time in milliseconds that it has cost. */
  charge(request: IncomingMessage, ms: number): void {
    const [now, share, address] = [this.now(), shareOf(request), clientAddressOf(request)];
    this.#together.owed(now, SHARES.together.share);
    this.#together.add(ms);
    const debt = this.#debts.get(address) ?? new TimeDebt();
    debt.owed(now, share.share);
    debt.add(ms, share.owesAtMostMs);
    this.#debts.delete(address);
    if (this.#debts.size >= MOST_ADDRESSES) this.#debts.delete(this.#debts.keys().next().value!);
    this.#debts.set(address, debt);
  }
}

const shareOf = (request: IncomingMessage): (typeof SHARES)['stranger' | 'believed'] =>
  isBelievedClient(request) ? SHARES.believed : SHARES.stranger;

/**
 * The time in milliseconds that a request costs besides being judged: to receive it, find its route and answer it. This
 * is an estimate, on the high side for a core of today; measuring it would cost about as much again.
 */
const HTTP_MS = 0.15;

/**
 * Charges a refused request to its address and stops believing its connection. A request that was authentic, and is
 * kept or is to come again, is not charged.
 */
export function chargeRefusal(
  shares: AddressShares,
  request: IncomingMessage,
  { status }: Pick<Problem, 'status'>,
): void {
  if (status === 422 || status === 503) return;
  disbelieve(request);
  shares.charge(request, HTTP_MS);
}
