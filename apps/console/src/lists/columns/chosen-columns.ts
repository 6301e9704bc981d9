import { keep, useKept } from '../../shared/kept';
import type { Column, ListKind, Resource } from '../kinds/list-kind';

/** For each list, which columns the reader has chosen or put away, by their titles. */
type Choices = Readonly<Record<string, Readonly<Record<string, boolean>>>>;

const CHOICES = keep<Choices>('sidetrack-columns', localStorage, (found) =>
  typeof found === 'object' && found !== null ? (found as Choices) : {},
);

export interface ChosenColumns<Row extends Resource> {
  /** The columns that are shown where there is room. */
  readonly shown: readonly Column<Row>[];
  /** Whether the reader has changed anything. */
  readonly isChanged: boolean;
  readonly choose: (title: string, isShown: boolean) => void;
  readonly reset: () => void;
}

/** The columns of a list as this browser keeps them. What the list itself needs cannot be put away. */
export function useChosenColumns<Row extends Resource>({ name, columns }: ListKind<Row>): ChosenColumns<Row> {
  const choices = useKept(CHOICES);
  const ofList = choices[name] ?? {};
  const put = (chosen: Choices[string]): void => CHOICES.set({ ...CHOICES.get(), [name]: chosen });
  return {
    shown: columns.filter((column) => isFixed(column) || (ofList[column.title] ?? column.isExtra !== true)),
    isChanged: Object.keys(ofList).length > 0,
    choose: (title, isShown) => put({ ...ofList, [title]: isShown }),
    reset: () => put({}),
  };
}

/** Columns without a rank are what a row cannot be told from others without. */
export const isFixed = ({ rank }: { readonly rank?: number }): boolean => rank === undefined;
