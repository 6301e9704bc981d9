import { TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactElement, type SubmitEvent } from 'react';

/** The one box: any SID, as it was pasted. `/` leads into it from everywhere. */
export function SearchBox(): ReactElement {
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  useHotkeys([['/', () => box.current?.focus()]]);
  const search = (event: SubmitEvent): void => {
    event.preventDefault();
    const pasted = text.trim();
    if (pasted !== '') void navigate({ to: '/sid/$sid', params: { sid: pasted } });
  };
  return (
    <form role="search" onSubmit={search} style={{ flex: 1 }}>
      <TextInput
        ref={box}
        aria-label="Search"
        placeholder="Paste a SID"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
    </form>
  );
}
