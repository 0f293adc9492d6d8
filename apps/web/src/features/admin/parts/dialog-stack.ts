import { createContext } from 'react';

/** Whether a dialog stands above the others: Escape then belongs to it alone. */
export const DialogStackContext = createContext(false);
