import type { ReactElement } from 'react';
import { useAccount, useChooseAccount } from '../shared/account';

/** Says above the page that it is about one account alone, where the switch is out of sight: on phones and on paper. */
export function OnlyAccount(): ReactElement | null {
  const account = useAccount();
  const choose = useChooseAccount();
  if (account === null) return null;
  return (
    <p className="only-account">
      Only of account <span className="mono">{account}</span>{' '}
      <button type="button" onClick={() => choose(null)}>
        Show all accounts
      </button>
    </p>
  );
}
