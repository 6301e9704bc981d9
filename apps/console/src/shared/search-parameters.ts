/** Reads `?status=a&status=b&to=c` as the API writes it: a repeated parameter becomes a list. */
export function parseSearch(text: string): Record<string, string | string[]> {
  const parameters = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

/** Writes parameters as `parseSearch` reads them. Undefined and empty values are left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of [value].flat()) {
      if (typeof one === 'string' && one !== '') parameters.append(name, one);
    }
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** A parameter that is given once. Of a repeated parameter the first value counts. */
export const textOf = (value: unknown): string | undefined => {
  const [first] = [value].flat();
  return typeof first === 'string' && first !== '' ? first : undefined;
};

/** A parameter that may be repeated. */
export const listOf = (value: unknown): string[] | undefined => {
  const all = [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');
  return all.length === 0 ? undefined : all;
};
