import { createContext } from 'react';

/** Whether Tab leads into this row: of all rows only into the active one. True where rows do not take part in that. */
export const RowIsActive = createContext(true);
