import { Select } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAccount, useChooseAccount } from './account';
import { foundOrHint } from './found-or-hint';
import { useAccounts } from './use-accounts';

/** More would take long to draw; typing a part of a SID finds the others. */
const MOST_SHOWN = 60;

/** So few letters are more likely a part of a SID than a whole one. */
const SHORTEST_SID = 8;

const orHint = foundOrHint('Enter the whole SID of an account');

interface Props {
  readonly size: 'xs' | 'sm';
  /** Shown above it. Without, it is there for screen readers alone. */
  readonly label?: string;
  readonly onChoose?: () => void;
}

/** Chooses the account that all pages are about, by a part of its SID. Any other SID can be entered as well. */
export function AccountSelect({ size, label, onChoose }: Props): ReactElement {
  const account = useAccount();
  const choose = useChooseAccount();
  const [isWanted, setWanted] = useState(false);
  const accounts = useAccounts(isWanted);
  const [text, setText] = useState('');
  const entered = text.trim();
  const known = [...new Set([...(account === null ? [] : [account]), ...accounts])];
  const isNew = entered.length >= SHORTEST_SID && !known.some((sid) => sid.includes(entered));
  return (
    <Select
      size={size}
      label={label}
      aria-label={label === undefined ? 'Account' : undefined}
      placeholder="All accounts"
      data={isNew ? [...known, entered] : known}
      value={account}
      onChange={(chosen) => {
        choose(chosen);
        onChoose?.();
      }}
      onSearchChange={setText}
      onDropdownOpen={() => setWanted(true)}
      limit={MOST_SHOWN}
      maxLength={128}
      filter={orHint}
      classNames={{ input: 'account-input', option: 'account-option' }}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'All accounts' }}
    />
  );
}
