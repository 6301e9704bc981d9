import { drawInt, drawsFor, type Draws, type PlannedCallback } from '@sidetrack/provider-simulator';

const SIZE = 20_000;

export interface SampledMessage {
  readonly sid: string;
  readonly to: string;
}

/** Messages from anywhere in the history, each as likely as any other. The questions are asked about these messages. */
export class Sample {
  readonly #messages: SampledMessage[] = [];
  readonly #draws: Draws;
  #offered = 0;

  constructor(seed: number) {
    this.#draws = drawsFor(seed, 'sample');
  }

  /** Counts a message at its first status only, so that long lives are not drawn more often. */
  offer({ kind, sid, params }: PlannedCallback): void {
    if (kind !== 'message' || !FIRST.has(params['MessageStatus']!)) return;
    const message = { sid, to: params['To']! };
    if (this.#messages.length < SIZE) this.#messages.push(message);
    else {
      const place = drawInt(this.#draws, 0, this.#offered);
      if (place < SIZE) this.#messages[place] = message;
    }
    this.#offered += 1;
  }

  /** @throws Error when no message was offered, because there is nothing to ask about */
  get messages(): readonly [SampledMessage, ...SampledMessage[]] {
    const [first, ...others] = this.#messages;
    if (first === undefined) throw new Error('the history has no message to ask about; load more events.');
    return [first, ...others];
  }
}

const FIRST: ReadonlySet<string> = new Set(['queued', 'receiving']);
