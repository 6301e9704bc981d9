export interface GuessedTarget {
  readonly target: string;
  /** What happened to the target on the way, and what to do. */
  readonly why: string;
}

/** Path and query in the forms that proxies and frameworks make of them. */
export function otherTargets(target: string): GuessedTarget[] {
  const mark = target.indexOf('?');
  const path = mark === -1 ? target : target.slice(0, mark);
  const query = mark === -1 ? '' : target.slice(mark);
  const guesses: GuessedTarget[] = [
    path.endsWith('/')
      ? { target: path.slice(0, -1) + query, why: `it came in with a slash at the end of its path: ${UNCHANGED}` }
      : { target: `${path}/${query}`, why: `it came in without the slash at the end of its path: ${UNCHANGED}` },
    {
      target: `/${target}`,
      why: 'it came in without the second slash after the host: give the provider the URL with one slash',
    },
    {
      target: path.slice(path.lastIndexOf('/')) + query,
      why: 'it came in with more before the end of its path: give the provider the path that the door has',
    },
  ];
  if (query !== '') guesses.push(...otherQueries(path, query.slice(1)));
  return guesses.filter((guess) => guess.target !== target);
}

const UNCHANGED = 'let every proxy on the way pass the URL on unchanged';

function otherQueries(path: string, query: string): GuessedTarget[] {
  const rewritten = `its query came in rewritten: ${UNCHANGED}`;
  return [
    { target: path, why: `it came in with a query that was not signed: ${UNCHANGED}` },
    { target: `${path}?${query.split('&').toSorted().join('&')}`, why: rewritten },
    { target: `${path}?${query.split('&').toReversed().join('&')}`, why: rewritten },
    { target: `${path}?${query.replaceAll('%20', '+')}`, why: rewritten },
    { target: `${path}?${query.replaceAll('+', '%20')}`, why: rewritten },
    { target: `${path}?${query.replaceAll('&amp;', '&')}`, why: rewritten },
    {
      target: `${path}?${query.replaceAll('&', '&amp;')}`,
      why: 'the provider was given it with &amp; for &: mend it there',
    },
    ...decoded(query).map((text) => ({ target: `${path}?${text}`, why: rewritten })),
  ];
}

function decoded(query: string): string[] {
  try {
    return [decodeURIComponent(query)];
  } catch {
    return [];
  }
}
