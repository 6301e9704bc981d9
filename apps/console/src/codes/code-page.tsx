import { Stack } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import '../overview/overview.css';
import { rangeOf, type FiguresSearch } from '../overview/overview-search';
import { RangeChoice } from '../overview/range/range-choice';
import { A_WEEK } from '../overview/ranges';
import type { Scope } from '../overview/scope';
import { useAccount } from '../shared/account';
import { Page } from '../shared/page';
import { CodeBreakdown } from './code-breakdown';
import { CodeFigures } from './code-figures';
import { CodeMeaning } from './code-meaning';
import { CodeTrend } from './code-trend';
import { LatestOfCode } from './latest-of-code';
import { NumbersHit } from './numbers-hit';

export { askCode } from './code-questions';

/** An error code: what it means and what to do, how often it came and comes, and whom it hits. */
export function CodePage(): ReactElement {
  const { code } = useParams({ from: '/signed-in/codes/$code' });
  const search = useSearch({ from: '/signed-in/codes/$code' });
  const navigate = useNavigate();
  const scope: Scope = { range: rangeOf(search, A_WEEK), accountSid: useAccount() ?? undefined };
  const change = (changed: FiguresSearch): void =>
    void navigate({ to: '/codes/$code', params: { code }, search: { ...search, ...changed } });
  const choice = (
    <RangeChoice
      search={search}
      byDefault={A_WEEK}
      onChange={(time) => change({ range: undefined, since: undefined, until: undefined, ...time })}
    />
  );
  return (
    <Page title={`Error ${code}`} actions={choice}>
      <Stack gap="sm">
        <CodeMeaning code={code} />
        <CodeFigures code={code} scope={scope} />
        <CodeTrend code={code} scope={scope} />
        <CodeBreakdown code={code} scope={scope} by="account" title="Accounts that have it" />
        <CodeBreakdown code={code} scope={scope} by="country" title="Countries of the recipients" />
        <NumbersHit code={code} scope={scope} />
        <LatestOfCode code={code} scope={scope} />
      </Stack>
    </Page>
  );
}
