/** Wrong usage of the command line: one line, which the frame prints, and exit code 2. */
export class WrongUsage extends Error {}
