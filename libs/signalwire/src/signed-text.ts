import type { Parameters, ParameterValue } from '@sidetrack/domain';
import { isList } from './is-list.js';

/**
 * What follows the URL in the text that is signed: every name and value, names sorted by UTF-16 code unit, nothing
 * between them (callback reference §4). The first reading keeps repeated values as they came, as SignalWire does;
 * a second one sorts and de-duplicates them, as Twilio does, and is there only when it differs. Null when a value is
 * neither a text nor a list of texts: no form can have said that.
 */
export function formReadings(params: Parameters): readonly string[] | null {
  const names = Object.keys(params).toSorted();
  const asSent = joined(names, params, (values) => values);
  if (asSent === null) return null;
  if (names.every((name) => typeof params[name] === 'string')) return [asSent];
  const sorted = joined(names, params, (values) => [...new Set(values)].toSorted());
  return sorted === null || sorted === asSent ? [asSent] : [asSent, sorted];
}

function joined(
  names: readonly string[],
  params: Parameters,
  arrange: (repeated: readonly string[]) => readonly string[],
): string | null {
  let text = '';
  for (const name of names) {
    const value = params[name];
    if (typeof value === 'string') text += name + value;
    else if (isListOfTexts(value)) for (const one of arrange(value)) text += name + one;
    else return null;
  }
  return text;
}

function isListOfTexts(value: ParameterValue | undefined): value is readonly string[] {
  return isList(value) && value.every((one) => typeof one === 'string');
}
