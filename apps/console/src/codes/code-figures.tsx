import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { CountLink } from '../overview/chart/count-link';
import { within } from '../overview/chart/list-link';
import { breakdownOf } from '../overview/dimensions/breakdown-question';
import { changeInWords } from '../overview/dimensions/change-in-words';
import { rowsOfCodes } from '../overview/dimensions/rows';
import { ofAccount, type Scope } from '../overview/scope';
import { Figure } from '../shared/figure';
import { formatNumber, formatShare } from '../shared/format-number';
import { numbersOf } from './code-questions';

interface Props {
  readonly code: string;
  readonly scope: Scope;
}

/** How often the code came, beside the time before, and how many it hit. */
export function CodeFigures({ code, scope }: Props): ReactElement {
  const { data: byAccount } = useQuery(breakdownOf(scope, { by: 'account' }, code));
  const { data: byCountry } = useQuery(breakdownOf(scope, { by: 'country' }, code));
  const { data: byCode } = useQuery(breakdownOf(scope, { by: 'error-code' }));
  const { data: numbers } = useQuery(numbersOf(code, scope));
  const row = byCode && rowsOfCodes(byCode).find(({ value }) => value === code);
  const search = { errorCode: [code], ...ofAccount(scope), ...(byAccount && within(byAccount)) };
  return (
    <section className="figures" aria-label="In numbers">
      <Figure
        label="Messages with it"
        isPending={byAccount === undefined}
        below={byAccount && `${formatNumber(byAccount.total.before.messages)} before`}
      >
        {byAccount && <CountLink count={byAccount.total.messages} link={{ to: '/messages', search }} />}
      </Figure>
      <Figure
        label="Of all that was sent out"
        isPending={byCode === undefined}
        below={row && changeInWords({ now: row.share, before: row.shareBefore, isGood: false }).words}
      >
        {formatShare(row?.share ?? (byCode?.total.messages === 0 ? null : 0))}
      </Figure>
      <Figure label="Recipients" isPending={numbers === undefined} below={numbers && ofHowMany(numbers)}>
        {numbers && formatNumber(numbers.numberCount)}
      </Figure>
      <Figure label="Accounts" isPending={byAccount === undefined} below=" ">
        {byAccount && formatNumber(byAccount.valueCount)}
      </Figure>
      <Figure label="Countries" isPending={byCountry === undefined} below=" ">
        {byCountry && formatNumber(byCountry.valueCount)}
      </Figure>
    </section>
  );
}

const ofHowMany = ({ isAll, lookedAt }: { readonly isAll: boolean; readonly lookedAt: number }): string =>
  isAll ? ' ' : `of the latest ${formatNumber(lookedAt)} messages`;
