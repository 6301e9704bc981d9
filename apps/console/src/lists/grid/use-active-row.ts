import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type KeyboardEvent } from 'react';
import { isInOverlay } from '../../shared/is-in-overlay';
import type { Resource } from '../kinds/list-kind';

interface Options<Row extends Resource> {
  readonly rows: readonly Row[];
  readonly open: string | undefined;
  readonly onOpen: (row: Row) => void;
  /** Scrolls a row into sight, so that it is drawn. */
  readonly onMove: (index: number) => void;
}

export interface ActiveRow {
  readonly index: number;
  readonly onDrawn: (index: number, element: HTMLTableRowElement | null) => void;
  readonly onFocus: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const PAGE = 10;

/**
 * The one row that Tab moves to. Keys move the active row and the focus with it; a row may be drawn only after it has
 * been scrolled to. While a resource is open beside the list, it is the resource of the active row.
 */
export function useActiveRow<Row extends Resource>({ rows, open, onOpen, onMove }: Options<Row>): ActiveRow {
  const [chosen, setChosen] = useState<number | null>(null);
  const isOpen = ({ sid }: Row): boolean => sid === open;
  const index = Math.min(chosen ?? Math.max(rows.findIndex(isOpen), 0), Math.max(rows.length - 1, 0));
  const toBeFocused = useRef<number | null>(null);
  const elements = useRef(new Map<number, HTMLTableRowElement>());
  const navigate = useNavigate();

  const move = (to: number): void => {
    const target = Math.min(Math.max(to, 0), rows.length - 1);
    const row = rows[target];
    if (row === undefined) return;
    const element = elements.current.get(target);
    toBeFocused.current = element === undefined ? target : null;
    setChosen(target);
    onMove(target);
    element?.focus({ preventScroll: true });
    if (open !== undefined && open !== row.sid) onOpen(row);
  };
  const follow = (): void => {
    const row = rows[index];
    if (row === undefined) return;
    void navigate({ to: '/sid/$sid', params: { sid: row.sid }, search: { kind: row.kind } });
  };
  const enter = (): void => {
    const row = rows[index];
    if (row === undefined) return;
    if (row.sid === open) follow();
    else onOpen(row);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(index + 1),
    j: () => move(index + 1),
    ArrowUp: () => move(index - 1),
    k: () => move(index - 1),
    PageDown: () => move(index + PAGE),
    PageUp: () => move(index - PAGE),
    Home: () => move(0),
    End: () => move(rows.length - 1),
    Enter: enter,
    o: follow,
  };
  // From elsewhere on the page the keys move into the list, or on from the resource that is open beside it.
  const isBeside = open !== undefined;
  useHotkeys([
    ['j', ({ target }) => !isInOverlay(target) && move(isBeside ? index + 1 : index)],
    ['k', ({ target }) => !isInOverlay(target) && move(isBeside ? index - 1 : index)],
  ]);
  return {
    index,
    onDrawn: (at, element) => {
      if (element === null) return void elements.current.delete(at);
      elements.current.set(at, element);
      if (toBeFocused.current === at) {
        toBeFocused.current = null;
        element.focus({ preventScroll: true });
      }
    },
    onFocus: setChosen,
    onOpen: (at) => {
      const row = rows[at];
      if (row === undefined) return;
      setChosen(at);
      onOpen(row);
    },
    onKeyDown: (event) => {
      const isOnRow = event.target instanceof HTMLTableRowElement;
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
      if (act === undefined || (!isOnRow && event.key === 'Enter')) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
  };
}
