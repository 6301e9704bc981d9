import { endsFor, KINDS } from '@sidetrack/domain';
import type { Dialect } from '../stand-in-provider/index.js';
import { foldByOracle } from './oracle.js';
import type { PlayedHistory } from './play-history.js';

/** The resources whose end, with all that was dropped, has an outcome that nothing which arrived reports. */
export function lostEnds(dialect: Dialect, { arrived, dropped }: Pick<PlayedHistory, 'arrived' | 'dropped'>): string[] {
  return KINDS.flatMap((kind) =>
    foldByOracle(kind, [...arrived, ...dropped]).flatMap((row) => {
      const status = String(row['status']);
      if (!endsFor(kind, String(row['channel'])).includes(status)) return [];
      const said = new Set(arrived.filter(({ sid }) => sid === row['sid']).map((event) => event.status));
      const isSaid = said.has(status) || (status === 'read' && dialect === 'signalwire' && said.has('delivered'));
      return isSaid ? [] : [`${kind} ${String(row['sid'])}`];
    }),
  ).toSorted();
}
