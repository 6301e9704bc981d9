import { Kbd, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactElement, type SubmitEvent } from 'react';
import { readSearch } from '../search/read-search';
import { SearchHelp } from '../search/search-help';

/**
 * The search box: any identifier that a reader has leads to its page. The key `/` moves the focus into the box from
 * everywhere.
 */
export function SearchBox(): ReactElement {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  useHotkeys([['/', () => box.current?.focus()]]);
  const search = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    const found = readSearch(text);
    setFault(found.ok ? null : found.fault);
    if (!found.ok) return;
    setText('');
    box.current?.blur();
    void navigate(found.to);
  };
  return (
    <form role="search" onSubmit={search} style={{ flex: 1, position: 'relative' }}>
      <TextInput
        ref={box}
        aria-label="Search"
        placeholder="SID, number, ticket, or status:sent …"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setFault(null);
        }}
        maxLength={1_000}
        autoComplete="off"
        spellCheck={false}
        leftSection={<Kbd size="xs">/</Kbd>}
        rightSection={<SearchHelp />}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : 'search-fault'}
      />
      {fault !== null && (
        <Text id="search-fault" role="alert" size="sm" className="search-fault">
          {fault}
        </Text>
      )}
    </form>
  );
}
