import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, anEvent, at, OTHER_ACCOUNT } from '../../spec-support/an-event.js';
import { openApiDoor, type Answer, type OpenApiDoor } from '../../spec-support/open-api-door.js';

interface List {
  readonly data: readonly { readonly sid: string; readonly accountSid: string }[];
  readonly next: string | null;
}

describe('paging', () => {
  const ROWS = 25;
  let busy: OpenApiDoor;

  beforeAll(async () => {
    busy = await openApiDoor();
    busy.setNow(at(3_600));
    // There are several rows in a millisecond, and one SID in two accounts, so only the whole key tells the rows apart.
    const rows = Array.from({ length: ROWS }, (_, index) => {
      const accountSid = index % 2 === 0 ? ACCOUNT : OTHER_ACCOUNT;
      const given = { sid: `p${Math.floor(index / 2)}`, accountSid, receivedAt: at(Math.floor(index / 5)) };
      return anEvent('message', 'sent', given);
    });
    await busy.append(...rows);
  });
  afterAll(() => busy.close());

  const readAll = async (first: string, betweenPages: () => Promise<void>): Promise<string[]> => {
    const seen: string[] = [];
    let path: string | undefined = first;
    while (path !== undefined) {
      const { status, body, headers }: Answer<List> = await busy.get<List>(path);
      expect(status).toBe(200);
      seen.push(...body.data.map(({ sid, accountSid }) => `${sid} ${accountSid}`));
      const link: string | null = headers.get('link');
      expect(link === null).toBe(body.next === null);
      path = link === null ? undefined : /^<(.+)>; rel="next"$/.exec(link)?.[1];
      await betweenPages();
    }
    return seen;
  };

  it('misses and doubles nothing while rows are added', async () => {
    const before = (await busy.get<List>('/v1/messages?limit=1000')).body.data.map(
      (row) => `${row.sid} ${row.accountSid}`,
    );
    let added = 0;
    const seen = await readAll('/v1/messages?limit=4', async () => {
      added += 3;
      await busy.append(
        anEvent('message', 'queued', { receivedAt: at(1_000 + added) }),
        anEvent('message', 'queued', { receivedAt: at(1_000 + added) }),
        anEvent('message', 'delivered', { sid: 'p3', receivedAt: at(1_000 + added), params: { Again: `${added}` } }),
      );
    });

    expect(before).toHaveLength(ROWS);
    expect(seen).toEqual(before);
  });

  it('keeps its filters, and the moment from which relative times count', async () => {
    busy.setNow(at(1_000));
    const seen = await readAll(`/v1/messages?limit=2&since=999s&accountSid=${ACCOUNT}&status=sent`, async () => {
      busy.setNow(at(9_000));
    });
    busy.setNow(at(1_000));
    const atOnce = (await busy.get<List>(`/v1/messages?since=999s&accountSid=${ACCOUNT}&status=sent`)).body.data;

    expect(seen).toEqual(atOnce.map(({ sid }) => `${sid} ${ACCOUNT}`));
    expect(seen.length).toBeGreaterThan(4);
  });

  it('ends without a next when the last page is full', async () => {
    const { body } = await busy.get<List>('/v1/messages?until=2026-03-01T12:00:01Z&limit=5');

    expect(body.data).toHaveLength(5);
    expect(body.next).toBeNull();
  });

  it('writes a plus into its link so that it stays one', async () => {
    const params = { To: '+15550100009' };
    await busy.append(anEvent('message', 'sent', { params }), anEvent('message', 'sent', { params }));

    const { headers } = await busy.get('/v1/messages?to=+15550100009&limit=1');

    expect(headers.get('link')).toContain('to=%2B15550100009&');
  });
});
