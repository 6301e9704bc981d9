import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';

/** The SID that the entries have to name. It goes into the address when Enter is pressed, or the field is left. */
export function SidFilter({ sid }: { readonly sid: string | undefined }): ReactElement {
  const navigate = useNavigate({ from: '/quarantine' });
  const [text, setText] = useState(sid ?? '');
  const apply = (): void => {
    const asked = text.trim() === '' ? undefined : text.trim();
    if (asked !== sid) void navigate({ search: (before) => ({ ...before, sid: asked, entry: undefined }) });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <TextInput
        size="xs"
        w={320}
        aria-label="Only of this SID"
        placeholder="Only of this SID"
        maxLength={128}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={apply}
      />
    </form>
  );
}
