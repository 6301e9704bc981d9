import { Combobox, Kbd, Text, TextInput, useCombobox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import {
  memo,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type SubmitEvent,
} from 'react';
import type { Destination } from './destination';
import { readSearch } from './read-search';
import { forgetSearchesWhenSignedOut, rememberSearch, useRecentSearches } from './recent-searches';
import './search.css';
import { SearchHelp } from './search-help';
import { suggest, type Suggestion } from './suggest';
import { SuggestionList } from './suggestion-list';

/**
 * The search box: any identifier that a reader has leads to its page. While somebody types it offers in which ways the
 * text reads, and how it can go on. The key `/` moves the focus into the box from everywhere.
 * A memo, because the frame is drawn again while a page comes, and this need not be.
 */
export const SearchBox = memo(function SearchBox(): ReactElement {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  /** Whether a suggestion was gone to with the arrow keys since the text has changed. */
  const [isInSuggestions, setInSuggestions] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const recent = useRecentSearches();
  const groups = useMemo(() => suggest(text, recent), [text, recent]);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  useHotkeys([['/', () => box.current?.focus()]]);
  useEffect(() => forgetSearchesWhenSignedOut, []);

  const type = (typed: string): void => {
    setText(typed);
    setFault(null);
    setInSuggestions(false);
    combobox.resetSelectedOption();
    combobox.openDropdown();
  };
  const go = (searched: string, to: Destination): void => {
    rememberSearch(searched);
    setText('');
    setFault(null);
    combobox.closeDropdown();
    box.current?.blur();
    void navigate(to);
  };
  const search = (event: SubmitEvent): void => {
    event.preventDefault();
    const searched = text.trim();
    if (searched === '') return;
    const found = readSearch(text);
    if (found.ok) return go(searched, found.to);
    combobox.closeDropdown();
    setFault(found.fault);
  };
  const choose = ({ text: chosen, to }: Suggestion): void => (to === undefined ? type(chosen) : go(chosen.trim(), to));
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setInSuggestions(true);
    if (event.key !== '?' || text !== '') return;
    event.preventDefault();
    setHelpOpen(true);
  };

  return (
    <form role="search" onSubmit={search} className="search">
      <Combobox
        store={combobox}
        position="bottom-start"
        onOptionSubmit={(place) => {
          const [group = 0, one = 0] = place.split(' ').map(Number);
          choose(groups[group]!.suggestions[one]!);
        }}
      >
        {/* The library would go on naming the suggestion that was gone to before the text changed. */}
        <Combobox.Target withExpandedAttribute {...(!isInSuggestions && { 'aria-activedescendant': '' })}>
          <TextInput
            ref={box}
            aria-label="Search"
            placeholder="SID, number, code, country, status …"
            value={text}
            onChange={(event) => type(event.currentTarget.value)}
            onKeyDown={press}
            onClick={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            maxLength={1_000}
            autoComplete="off"
            aria-autocomplete="list"
            spellCheck={false}
            leftSection={<Kbd size="xs">/</Kbd>}
            rightSection={
              <SearchHelp isOpen={isHelpOpen} onOpen={() => setHelpOpen(true)} onClose={() => setHelpOpen(false)} />
            }
            aria-invalid={fault !== null}
            aria-describedby={fault === null ? undefined : 'search-fault'}
          />
        </Combobox.Target>
        <SuggestionList groups={groups} />
      </Combobox>
      {fault !== null && (
        <Text id="search-fault" role="alert" size="sm" className="search-fault">
          {fault}
        </Text>
      )}
    </form>
  );
});
