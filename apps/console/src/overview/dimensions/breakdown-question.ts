import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../../api/client';
import type { FiguresSearch } from '../overview-search';
import { EVERY_MINUTE, OVERVIEW } from '../questions';
import type { Scope } from '../scope';
import { DEFAULT_DIMENSION, type Dimension } from './dimension';

export type Breakdown = Schemas['BreakdownDto'];
export type BreakdownValue = Schemas['BreakdownValueDto'];

/** By what deliveries are taken apart; a tag has a name. */
export interface AskedDimension {
  readonly by: Dimension;
  readonly tag?: string;
}

export const dimensionOf = ({ by = DEFAULT_DIMENSION, tag }: FiguresSearch): AskedDimension => ({
  by,
  tag: by === 'tag' ? tag : undefined,
});

/** What became of the messages of the range for each country, say, and of those of the time before. */
export const breakdownOf = (
  { range: { since, until, stripInterval }, accountSid }: Scope,
  { by, tag }: AskedDimension,
  errorCode?: string,
) =>
  queryOptions({
    ...EVERY_MINUTE,
    // A tag without a name is none.
    enabled: by !== 'tag' || tag !== undefined,
    queryKey: [OVERVIEW, 'breakdown', since, until, stripInterval, accountSid, by, tag, errorCode],
    queryFn: ({ signal }) => {
      const asked = by === 'tag' ? `tag:${tag}` : by;
      const query = { since, until, interval: stripInterval, accountSid, errorCode, by: asked };
      return dataOf(api.GET('/v1/audit/breakdown', { params: { query }, signal }));
    },
  });

/** The names of the tags that callbacks had lately. */
export const TAG_NAMES = queryOptions({
  staleTime: 300_000,
  queryKey: [OVERVIEW, 'tag-names'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/audit/tags', { signal })),
});
