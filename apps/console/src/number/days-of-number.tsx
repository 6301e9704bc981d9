import { Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useClock } from '../shared/clock';
import { formatMoment, zoneName } from '../shared/format-time';
import { NumberRow } from './number-row';
import type { OfNumber } from './use-number';

const DAY = '2026-01-31'.length;
const NAMES = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });

interface Props {
  readonly rows: readonly OfNumber[];
  readonly number: string;
}

/** The timeline of a number, a heading for each day of the reader's zone. */
export function DaysOfNumber({ rows, number }: Props): ReactElement {
  const { zone } = useClock();
  const dayOf = ({ firstSeenAt }: OfNumber): string => formatMoment(new Date(firstSeenAt), zone).slice(0, DAY);
  const days = [...new Set(rows.map(dayOf))];
  return (
    <>
      {days.map((day) => {
        const ofDay = rows.filter((row) => dayOf(row) === day);
        return (
          <section key={day} aria-label={day} className="number-day">
            <Title order={2} size="h6">
              {day} {zoneName(new Date(ofDay[0]!.firstSeenAt), zone)}
              <span className="number-weekday">, {NAMES.format(new Date(`${day}T00:00:00Z`))}</span>
            </Title>
            <ol className="number-rows">
              {ofDay.map((row) => (
                <NumberRow key={`${row.kind} ${row.accountSid} ${row.sid}`} row={row} number={number} />
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}
