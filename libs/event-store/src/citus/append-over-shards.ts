import { kindOfFailure, readShards, ShardPlaces, type PlacedShard } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import { APPENDED_COLUMNS } from '../log/event-columns.js';
import type { Projection } from '../projection/projection.js';
import { functionNames } from './append-functions.js';
import { mixOf } from './append-mixes.js';

type Query = <Row extends QueryResultRow>(statement: QueryConfig) => Promise<QueryResult<Row>>;

const MOST_TRIES = 4;
const TRY_AGAIN_AFTER_MS = 50;

/** What a batch came to: the number of new events, and those that were left out as ambiguous. */
export interface AppendedBatch {
  readonly appended: number;
  readonly ambiguous: readonly CallbackEvent[];
}

/**
 * Appends on Citus: the part of a batch that belongs to one node in one call and one transaction, which one node alone
 * commits. Parts for several nodes are appended one after the other, each in a transaction of its own; where one fails,
 * the caller tries all again, and what was stored is then a repeat.
 */
export class AppendOverShards {
  constructor(
    private readonly pool: Pool,
    private readonly projections: readonly Projection[],
    private places: ShardPlaces,
  ) {}

  /**
   * @param node the node (`host:port`) that an empty batch asks whether it takes events; without it all are asked
   * @throws the driver's error; of the kind `shard-moved` only where the shards are not where the coordinator says
   */
  async append(query: Query, events: readonly CallbackEvent[], node?: string): Promise<AppendedBatch> {
    const { append } = functionNames(this.projections);
    const mix = mixOf(this.projections, events);
    let appended = 0;
    const ambiguous: CallbackEvent[] = [];
    let left = events.length > 0 ? this.#partsOf(events) : this.#emptyParts(node);
    for (let attempt = 1; left.length > 0;) {
      const [part, ...others] = left;
      try {
        const values = [...headOf(part!), mix, ...APPENDED_COLUMNS.map(({ valuesOf }) => valuesOf(part!.events))];
        const { rows } = await query<Answer>({ name: append, text: callOf(append), values });
        appended += rows[0]!.appended;
        for (const place of rows[0]!.ambiguous ?? []) ambiguous.push(part!.received[place - 1]!);
        left = others;
      } catch (error) {
        if (kindOfFailure(error) !== 'shard-moved' || attempt === MOST_TRIES) throw error;
        attempt += 1;
        // A shard was moved or split since. For a moment the nodes do not agree where it is.
        await pause(TRY_AGAIN_AFTER_MS);
        await this.#lookAgain();
        const waiting = left.flatMap(({ received }) => received);
        left = waiting.length > 0 ? this.#partsOf(waiting) : this.#emptyParts(node);
      }
    }
    return { appended, ambiguous };
  }

  async #lookAgain(): Promise<void> {
    const shards = await readShards(this.pool);
    if (shards !== null) this.places = new ShardPlaces(shards);
  }

  /** A part for each node, its events in the order of their shards. */
  #partsOf(events: readonly CallbackEvent[]): Part[] {
    const lanes = new Map<number, { readonly event: CallbackEvent; readonly shard: PlacedShard }[]>();
    for (const event of events) {
      const shard = this.places.shardOf(event.sid);
      const lane = lanes.get(shard.lane);
      if (lane === undefined) lanes.set(shard.lane, [{ event, shard }]);
      else lane.push({ event, shard });
    }
    return [...lanes.values()].map((received) => {
      const places = received
        .map((_, place) => place)
        .toSorted((one, other) => received[one]!.shard.from - received[other]!.shard.from || one - other);
      const shards = [...new Set(places.map((place) => received[place]!.shard))];
      const last = new Map(places.map((place, at) => [received[place]!.shard, at + 1]));
      return {
        shards,
        ends: shards.map((shard) => last.get(shard)!),
        places: places.map((place) => place + 1),
        events: places.map((place) => received[place]!.event),
        received: received.map(({ event }) => event),
      };
    });
  }

  #emptyParts(node?: string): Part[] {
    return this.places.oneOfEachNode
      .filter((shard) => node === undefined || shard.node === node)
      .map((shard) => ({ shards: [shard], ends: [0], places: [], events: [], received: [] }));
  }
}

/** The part of a batch that is for one node. */
interface Part {
  readonly shards: readonly PlacedShard[];
  /** At which event the part of each shard ends, counted from 1. */
  readonly ends: readonly number[];
  /** The place of each event by the order in which they were given, counted from 1. */
  readonly places: readonly number[];
  /** By their shards. */
  readonly events: readonly CallbackEvent[];
  /** As they were given. */
  readonly received: readonly CallbackEvent[];
}

interface Answer {
  readonly appended: number;
  readonly ambiguous: readonly number[] | null;
}

const headOf = ({ shards, ends, places, events }: Part): unknown[] => [
  shards.map(({ id }) => id),
  // In a shard that is too small for a key of its own there is the SID itself.
  shards.map(({ key }, at) => key ?? events[ends[at]! - 1]!.sid),
  ends,
  places,
];

const HEAD_ARGUMENTS = 5;

const callOf = (append: string): string =>
  `SELECT appended, ambiguous
     FROM ${append}(${Array.from({ length: HEAD_ARGUMENTS + APPENDED_COLUMNS.length }, (_, place) => `$${place + 1}`).join(', ')})`;
