import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAccount } from '../shared/account';
import { AccountSelect } from '../shared/account-select';
import { isKind } from '../shared/kind';
import type { LiveSearch } from './live-search';
import { STATUS_WORDS } from './status-words';

const KINDS = [
  { value: 'message', label: 'Messages' },
  { value: 'call', label: 'Calls' },
  { value: 'recording', label: 'Recordings' },
];

interface Props {
  readonly search: LiveSearch;
  readonly onChange: (search: LiveSearch) => void;
  /** Takes everything away, the account too. */
  readonly onClear: () => void;
}

/** The filter for the callbacks that are followed. */
export function LiveFilter({ search, onChange, onClear }: Props): ReactElement {
  const account = useAccount();
  const { kind, status, sid, accountSid } = search;
  const isAnySet = account !== null || [kind, status, sid, accountSid].some((value) => value !== undefined);
  return (
    <div className="live-filter" role="group" aria-label="Which callbacks are followed">
      <Select
        aria-label="Kind"
        placeholder="Every kind"
        data={KINDS}
        value={kind ?? null}
        onChange={(chosen) => onChange({ ...search, kind: isKind(chosen) ? chosen : undefined })}
        clearable
      />
      <MultiSelect
        aria-label="Status"
        placeholder={status === undefined ? 'Every status' : undefined}
        data={[...new Set([...STATUS_WORDS, ...(status ?? [])])]}
        value={status ?? []}
        onChange={(chosen) => onChange({ ...search, status: chosen.length === 0 ? undefined : chosen })}
        clearable
        searchable
        hidePickedOptions
      />
      <SidInput key={sid ?? ''} sid={sid} onChange={(pasted) => onChange({ ...search, sid: pasted })} />
      {accountSid === undefined && <AccountSelect size="sm" />}
      {accountSid !== undefined && (
        <Button size="compact-sm" variant="default" onClick={() => onChange({ ...search, accountSid: undefined })}>
          Not only of account {accountSid}
        </Button>
      )}
      {isAnySet && (
        <Button size="compact-sm" variant="subtle" onClick={onClear}>
          Clear filter
        </Button>
      )}
    </div>
  );
}

interface SidInputProps {
  readonly sid: string | undefined;
  readonly onChange: (sid: string | undefined) => void;
}

/** One SID. It applies when Enter is pressed or the field is left. */
function SidInput({ sid, onChange }: SidInputProps): ReactElement {
  const [text, setText] = useState(sid ?? '');
  const apply = (): void => {
    const pasted = text.replaceAll(/["'\s]/g, '');
    if (pasted !== (sid ?? '')) onChange(pasted === '' ? undefined : pasted);
  };
  return (
    <TextInput
      aria-label="SID"
      placeholder="SID"
      className="mono"
      value={text}
      maxLength={100}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={apply}
      onKeyDown={(event) => event.key === 'Enter' && apply()}
    />
  );
}
