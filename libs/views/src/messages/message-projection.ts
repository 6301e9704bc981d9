import { OBSERVED_FACTS, PARAMETERS } from '@sidetrack/domain';
import {
  codeFrom,
  firstSaid,
  firstsOf,
  furthestText,
  integerFrom,
  observations,
  sightings,
  type Projection,
} from '@sidetrack/event-store';

const { from, to, errorCode, numSegments, numMedia, channelPrefix } = PARAMETERS.message;

/**
 * The scheme of an address in lower case (`schemeOf` of the domain), null for a plain one. Nearly every address is plain,
 * and looking for a colon costs a fraction of the expression.
 */
const schemeIn = ([name]: readonly [string]): string =>
  `CASE WHEN params->>'${name}' LIKE '%:%'
    THEN NULLIF(lower(substring(params->>'${name}' FROM '^([A-Za-z][A-Za-z0-9+.-]{0,31}):')), 'tel') END`;

/** The scheme that an event names: of its addresses, else its prefix; empty when it has addresses without one. */
const SCHEME = `COALESCE(${schemeIn(from)}, ${schemeIn(to)}, lower(${firstSaid(channelPrefix)}),
    CASE WHEN ${firstSaid([...from, ...to])} IS NOT NULL THEN '' END)`;

/** Where each message stands: the rules are in the table itself (migrations 0002 and 0015). */
export const messageProjection: Projection = {
  kind: 'message',
  table: 'messages',
  columns: [
    ...sightings(),
    ...firstsOf('message'),
    furthestText('message', 'furthest_from', firstSaid(from)),
    furthestText('message', 'furthest_to', firstSaid(to)),
    furthestText('message', 'furthest_scheme', SCHEME),
    codeFrom('error_code', errorCode),
    integerFrom('num_segments', numSegments),
    integerFrom('num_media', numMedia),
    ...observations('message', OBSERVED_FACTS.message),
  ],
  generatedTexts: ['from_number', 'to_number'],
  isSummarised: true,
};
