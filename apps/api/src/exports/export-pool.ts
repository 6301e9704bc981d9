import type { BeforeApplicationShutdown } from '@nestjs/common';
import { API_POOLS } from '@sidetrack/database';
import { problem, ProblemException } from '@sidetrack/http-service';
import type { Pool } from 'pg';
import type { Readable } from 'node:stream';
import type { Caller } from '../authentication/known-tokens.js';
import { Shares } from '../shares.js';
import type { Question } from '@sidetrack/database';
import { openRowCursor } from './row-cursor.js';
import { streamRows, type RowWriter } from './row-stream.js';

/** The exports have their own connections, so look-ups do not wait for exports, however many or slow. */
export class ExportPool implements BeforeApplicationShutdown {
  /** The exports that are being opened or read. */
  readonly #shares = new Shares(API_POOLS.exports.most);
  readonly #streams = new Set<Readable>();

  constructor(private readonly pool: Pool) {}

  /**
   * The answer to a question as bytes. The first rows are read before the stream is returned, so an error up to then
   * can still become a problem. Throws a 503 when too many exports are under way, and a 429 when one caller has too
   * many.
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

  /** The door waits for open answers before it closes. An export can take an hour, so exports are ended. */
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
