import { callbackRoute, PLURAL } from '@sidetrack/domain';
import { rightRouteOf, type CountedGroup } from '@sidetrack/intake';
import { withoutSlashesAtEnd } from '@sidetrack/signalwire';
import { EXPLAINED_REASONS } from './explain-reason.js';
import type { ExplainedGroup, KnownOfGroup } from './explained-group.js';
import { explainSamples } from './explain-sample-group.js';

/** Explains a group to somebody who sees its like for the first time. */
export function explainGroup(group: CountedGroup, known: KnownOfGroup): ExplainedGroup {
  switch (group.reason) {
    case 'signature':
      return explainSamples(group, known);
    case 'wrong-door':
      return explainWrongRoute(group, known);
    case 'invalid':
      return plain(group, titleOfInvalid(group));
    case 'unreadable':
      return plain(group, 'Bodies that cannot be read');
    case 'database':
      return plain(group, 'Callbacks that the database did not take');
    case 'ambiguous':
      return { ...plain(group, 'A second reading of a signed text'), replayRoute: null, isHopeless: true };
  }
}

function plain({ reason, route }: CountedGroup, title: string): ExplainedGroup {
  return { title, ...EXPLAINED_REASONS[reason], setting: null, replayRoute: route, isHopeless: false };
}

function explainWrongRoute(group: CountedGroup, { publicUrls }: KnownOfGroup): ExplainedGroup {
  const right = rightRouteOf(group);
  if (right === null) {
    return {
      title: 'Requests that are no status callbacks',
      meaning: `Genuine requests of the provider that no route here takes. Of the newest: ${group.newestDetail}.`,
      advice: 'Point them elsewhere, as it says. None of them can become an event: discard them.',
      setting: null,
      replayRoute: null,
      isHopeless: true,
    };
  }
  const base = withoutSlashesAtEnd(publicUrls[0] ?? '');
  return {
    title: `Callbacks of ${PLURAL[right]} at the URL for ${PLURAL[group.route]}`,
    meaning: `Genuine callbacks of a ${right} that came to ${callbackRoute(group.route)}, which is for ${PLURAL[group.route]}.`,
    advice:
      `Where the ${right} is made, set the callback URL below. Then try these again: each goes to the route for ${PLURAL[right]} ` +
      'with its original time of receipt.',
    setting: { name: `the callback URL for ${PLURAL[right]}`, value: base + callbackRoute(right) },
    replayRoute: right,
    isHopeless: false,
  };
}

function titleOfInvalid({ cause }: CountedGroup): string {
  const name = cause.replace(/^\//, '');
  return name === '' ? 'Callbacks that lack something' : `Callbacks whose ${name} is missing or cannot be read`;
}
