/** The SIDs of all accounts, the busiest first; none while they are not known. */
export const useAccounts = (): readonly string[] => [];
