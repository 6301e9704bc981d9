import { momentOf, type Zone } from '../../shared/zone';

/** A day, or a day and a time, without a zone, as the console shows times. */
const WITHOUT_ZONE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?))?$/;

/**
 * Converts a time as people write or copy it here to the API's form. A time without a zone is read in the zone in which
 * times are shown. Any other text is left for the API to judge.
 */
export function readMoment(text: string, zone: Zone): string {
  const [, day, time = '00:00'] = WITHOUT_ZONE.exec(text.trim()) ?? [];
  const moment = momentOf(`${day}T${time}`, zone);
  return Number.isNaN(moment.getTime()) ? text.trim() : moment.toISOString();
}
