import { PARAMETERS, STATUS_PATH, type Kind } from '@sidetrack/domain';
import type { Resource } from './resource.js';

/** What one callback says, and when it happened at the provider. */
export interface Report {
  readonly status: string;
  readonly params: Readonly<Record<string, string>>;
  readonly at: Date;
}

/**
 * The resource that these reports make, in whatever order they are told. The furthest status wins, as STATUS_PATH has
 * it; a word that the path does not know moves nothing. A call or recording whose end alone is reported began its
 * duration before.
 */
export function foldReports(kind: Kind, sid: string, reports: readonly [Report, ...Report[]]): Resource {
  const inOrder = reports.toSorted((a, b) => distance(kind, a.status) - distance(kind, b.status) || byTime(a, b));
  const furthest = inOrder.at(-1)!;
  const isAtPoint = (report: Report): boolean => distance(kind, report.status) === distance(kind, furthest.status);
  const updatedAt = earliest(inOrder.filter(isAtPoint)) ?? furthest.at;
  const endedAt = pointAt(kind, furthest.status)?.isEnd ? updatedAt : null;
  const params = mergeParameters(inOrder, isAtPoint);
  const first = earliest(inOrder) ?? furthest.at;
  const begun = endedAt && kind !== 'message' ? endedAt.getTime() - secondsOf(kind, params) * 1_000 : Infinity;
  const createdAt = new Date(Math.min(first.getTime(), begun));
  return {
    kind,
    sid,
    status: furthest.status,
    createdAt,
    sentAt: earliest(inOrder.filter(({ status }) => status === 'sent' || status === 'received')),
    startedAt: kind === 'message' || furthest.status === 'queued' ? null : createdAt,
    endedAt,
    updatedAt,
    params,
    rest: {},
  };
}

/** How far along its path a word is: a greater number is reached later, and of two ends the one that decides. */
function distance(kind: Kind, word: string): number {
  const path = STATUS_PATH[kind];
  const place = path.findIndex(({ words }) => words.includes(word));
  const point = path[place];
  return point === undefined ? -1 : point.rank * path.length + (path.length - 1 - place);
}

const pointAt = (kind: Kind, word: string) => STATUS_PATH[kind].find(({ words }) => words.includes(word));

const byTime = (a: Report, b: Report): number => a.at.getTime() - b.at.getTime();

function earliest(reports: readonly Report[]): Date | null {
  return reports.length === 0 ? null : new Date(Math.min(...reports.map(({ at }) => at.getTime())));
}

/** The parameters of the furthest report count. A code counts only with the status that it came with. */
function mergeParameters(inOrder: readonly Report[], isAtPoint: (report: Report) => boolean): Record<string, string> {
  const { ErrorCode: _, ...merged } = Object.assign({}, ...inOrder.map(({ params }) => params)) as Record<
    string,
    string
  >;
  const code = inOrder.filter(isAtPoint).find(({ params }) => params.ErrorCode)?.params.ErrorCode;
  return { ...merged, ...(code !== undefined && { ErrorCode: code }) };
}

function secondsOf(kind: 'call' | 'recording', params: Readonly<Record<string, string>>): number {
  return Number(params[PARAMETERS[kind].durationSeconds[0]] ?? 0);
}
