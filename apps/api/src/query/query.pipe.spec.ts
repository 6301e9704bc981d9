import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { createQueryPipe } from './query.pipe.js';
import { Keeps } from './rule.js';

class Fine {
  @Keeps(() => null)
  limit = 50;
}

class Needy {
  @Keeps((value) => (value === undefined ? 'is needed.' : null))
  since?: string;
}

const read = (metatype: new () => object, query: object): Promise<unknown> =>
  createdOnce.transform(query, { type: 'query', metatype });
const createdOnce = createQueryPipe();

describe('a query that says nothing', () => {
  it('is its class with its defaults, a new one each time', async () => {
    const first = await read(Fine, {});
    const second = await read(Fine, Object.create(null) as object);

    expect([first, second]).toEqual([new Fine(), new Fine()]);
    expect(second).toBeInstanceOf(Fine);
    expect(second).not.toBe(first);
  });

  it('is refused each time where something is needed', async () => {
    await expect(read(Needy, {})).rejects.toMatchObject({ body: { errors: [{ pointer: '/query/since' }] } });
    await expect(read(Needy, {})).rejects.toMatchObject({ body: { errors: [{ pointer: '/query/since' }] } });
  });

  it('does not let anything unknown in after it', async () => {
    await read(Fine, {});

    await expect(read(Fine, { limt: '1' })).rejects.toMatchObject({ body: { errors: [{ pointer: '/query/limt' }] } });
  });
});
