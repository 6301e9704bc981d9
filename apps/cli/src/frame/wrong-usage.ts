/** What somebody asked for that cannot be done as it was written: one line, which the frame says, and exit code 2. */
export class WrongUsage extends Error {}
