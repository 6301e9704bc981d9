import type { Arrival } from '../arrival.js';
import type { Sample } from './keep-sample.js';
import type { SampleBucket } from './sample-bucket.js';

interface Waiting {
  readonly bucket: SampleBucket;
  seen: number;
  latest: Sample;
  chosen: Sample;
}

/**
 * The samples of each bucket that are to be written next. While a bucket has to wait for its turn, two of its requests
 * are remembered: the latest one, and one that is drawn by chance. So a stranger who sends a request right after each
 * genuine one does not hide the genuine ones.
 */
export class WaitingSamples {
  readonly #ofBucket = new Map<string, Waiting>();

  constructor(
    private readonly maxBodyBytes: number,
    private readonly random: () => number = Math.random,
  ) {}

  get size(): number {
    return this.#ofBucket.size;
  }

  add(arrival: Arrival, bucket: SampleBucket): void {
    const sample = { arrival: this.#cut(arrival), bucket, bodyBytes: arrival.request.rawBody.length };
    const waiting = this.#ofBucket.get(bucket.name);
    if (waiting === undefined) this.#ofBucket.set(bucket.name, { bucket, seen: 1, latest: sample, chosen: sample });
    else {
      waiting.seen += 1;
      waiting.latest = sample;
      if (this.random() * waiting.seen < 1) waiting.chosen = sample;
    }
  }

  /** The bucket that has waited longest among those that may be written now, if any. */
  nextOf(mayBeWritten: (bucket: SampleBucket) => boolean): SampleBucket | undefined {
    for (const { bucket } of this.#ofBucket.values()) if (mayBeWritten(bucket)) return bucket;
    return undefined;
  }

  /** Takes the waiting samples of a bucket: one or two, in the order in which they came. */
  take({ name }: SampleBucket): readonly Sample[] {
    const waiting = this.#ofBucket.get(name);
    this.#ofBucket.delete(name);
    if (waiting === undefined) return [];
    return waiting.chosen === waiting.latest ? [waiting.latest] : [waiting.chosen, waiting.latest];
  }

  /** A copy of the beginning, so that the rest of a long body is let go of. */
  #cut(arrival: Arrival): Arrival {
    const { request } = arrival;
    if (request.rawBody.length <= this.maxBodyBytes) return arrival;
    const rawBody = Buffer.from(request.rawBody.subarray(0, this.maxBodyBytes));
    return { ...arrival, request: { ...request, rawBody } };
  }
}
