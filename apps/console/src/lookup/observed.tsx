import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Moment } from '../shared/moment';
import type { Resource } from './use-lookup';

/** Words in `observed` that are no statuses. */
const NEVER_CALLED_BACK = 'seen';
const FROM_BEFORE = 'history';

/** Whether no callback ever named the resource, so that all that is known of it was observed. */
export const wasNeverCalledBack = ({ observed }: Resource): boolean => observed.includes(NEVER_CALLED_BACK);

/** What the provider's REST API alone has said: times of statuses, the price, and the quality of a call. */
export function Observed({ resource }: { readonly resource: Resource }): ReactElement {
  const facts = factsOf(resource);
  const statuses = resource.observed.filter((word) => word !== NEVER_CALLED_BACK && word !== FROM_BEFORE);
  return (
    <>
      {resource.observed.includes(FROM_BEFORE) && (
        <Text size="sm">From before this account’s first callback: nobody can have expected callbacks of it.</Text>
      )}
      {statuses.length > 0 && (
        <div>
          <Text size="sm">Only observed, not called back:</Text>
          <ul className="observed-times" aria-label="Only observed">
            {statuses.map((status) => (
              <li key={status}>
                <Text size="sm">
                  <code>{status}</code> no later than <TimeOf status={status} resource={resource} />
                </Text>
              </li>
            ))}
          </ul>
        </div>
      )}
      {facts.length > 0 && (
        <Text size="sm">
          {facts.map(({ name, value }, place) => (
            <span key={name} className="fact">
              {place > 0 && ' · '}
              <Text span inherit c="dimmed">
                {name}
              </Text>{' '}
              {value}
            </span>
          ))}
          <Text span inherit c="dimmed">
            , as the provider’s REST API says
          </Text>
        </Text>
      )}
    </>
  );
}

function TimeOf({ status, resource }: { readonly status: string; readonly resource: Resource }): ReactElement {
  const at = (resource.timestamps as Readonly<Record<string, string>>)[status];
  return at === undefined ? <>a time that is not known</> : <Moment at={at} />;
}

interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What is known of price and quality, with its unit. The numbers are as the provider wrote them. */
function factsOf(resource: Resource): readonly Fact[] {
  const { price, priceUnit } = resource;
  const ofCall: readonly (readonly [string, string | null, string])[] =
    resource.kind === 'call'
      ? [
          ['MOS', resource.mos, ' of 5'],
          ['Round trip', resource.rttMs, ' ms'],
          ['Jitter', resource.jitterMs, ' ms'],
          ['Lost packets', resource.lostPackets, ''],
        ]
      : [];
  return [['Price', price, priceUnit === null ? '' : ` ${priceUnit}`] as const, ...ofCall].flatMap(
    ([name, value, unit]) => (value === null ? [] : [{ name, value: value + unit }]),
  );
}
