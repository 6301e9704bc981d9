import { createContext } from 'react';

/**
 * Whether Tab stops inside this row. Among the rows of a grid, only the active row lets Tab in. True outside of a grid.
 */
export const RowIsActive = createContext(true);
