import type { BeforeApplicationShutdown } from '@nestjs/common';
import { API_POOLS } from '@sidetrack/database';
import { problem, ProblemException } from '@sidetrack/http-service';
import type { Pool } from 'pg';
import type { Readable } from 'node:stream';
import type { Caller } from '../authentication/known-tokens.js';
import { Shares } from '../shares.js';
import { openRowCursor, type Question } from './row-cursor.js';
import { streamRows, type RowWriter } from './row-stream.js';

/** Connections of the exports' own: however many and however slow they are, look-ups do not wait for them. */
export class ExportPool implements BeforeApplicationShutdown {
  /** Those that are being opened or read. */
  readonly #shares = new Shares(API_POOLS.exports.most);
  readonly #streams = new Set<Readable>();

  constructor(private readonly pool: Pool) {}

  /**
   * The answer to a question as bytes. The first rows are read before it is given: what goes wrong by then is an
   * error of its own. Throws a 503 when as many are under way as may be, a 429 when as many as one caller may have.
   *
   * @param caller whose token asks; when that is out of force the answer is broken off
   */
  async stream(question: Question, writer: RowWriter, { name, revoked }: Caller): Promise<Readable> {
    const taken = this.#shares.take(name);
    if (typeof taken === 'string') throw full(taken, this.#shares);
    try {
      const stream = await this.#open(question, writer);
      if (revoked.aborted) {
        stream.destroy();
        throw new ProblemException(problem('no-valid-token', 'This token has just been taken out of API_TOKENS.'));
      }
      this.#streams.add(stream);
      const breakOff = (): void => void stream.destroy(new Error('The token is no longer in force.'));
      revoked.addEventListener('abort', breakOff);
      return stream.once('close', () => {
        this.#streams.delete(stream);
        revoked.removeEventListener('abort', breakOff);
        taken();
      });
    } catch (error) {
      taken();
      throw error;
    }
  }

  /** The door waits for its answers before it closes; an export may be one of an hour. */
  beforeApplicationShutdown(): void {
    for (const stream of this.#streams) stream.destroy(new Error('The door closes.'));
  }

  async #open(question: Question, writer: RowWriter): Promise<Readable> {
    const cursor = await openRowCursor(this.pool, question);
    try {
      return streamRows(cursor, await cursor.read(), writer);
    } catch (error) {
      cursor.close();
      throw error;
    }
  }
}

function full(taken: 'own-taken' | 'all-taken', { most, mostOfOne }: Shares): ProblemException {
  const detail =
    taken === 'all-taken'
      ? `${most} exports are under way, which is as many as may be. Try again when one has ended.`
      : `${mostOfOne} exports with this token are under way, which is as many as one may have, so that others get in. Try again when one has ended.`;
  return new ProblemException(
    taken === 'all-taken' ? problem('too-many-exports', detail) : problem('exports-of-token', detail),
  );
}
