/** PostgreSQL's text cannot hold NUL, not even escaped in jsonb; the bytes themselves stand in `raw_body`. */
export const storableText = (text: string): string =>
  text.replaceAll('\u0000', '\uFFFD').replaceAll('\\u0000', '\\uFFFD');
