import { describe, expect, it } from 'vitest';
import { columnsThatFit } from './columns-that-fit';

const column = (title: string, width: number, rank?: number) => ({ title, width, rank, cell: () => null });
const COLUMNS = [column('Status', 100), column('Class', 150, 1), column('SID', 300), column('Account', 100, 3)];

describe('the columns of a list', () => {
  it.each([
    [650, ['Status', 'Class', 'SID', 'Account']],
    [649, ['Status', 'Class', 'SID']],
    [549, ['Status', 'SID']],
    [400, ['Status', 'SID']],
    [399, undefined],
    [0, undefined],
  ])('in a width of %i pixels give way by their rank', (width, expected) => {
    expect(columnsThatFit(COLUMNS, width)?.map(({ title }) => title)).toEqual(expected);
  });
});
