import { EXIT, type ExitCode, type VerbName } from './exit-codes.js';
import { readOptions, WrongOption, type GivenOptions, type Options, type Values } from './option.js';
import type { Surroundings } from './surroundings.js';
import { WrongUsage } from './wrong-usage.js';

/** The words of the command line that are not options. */
export interface Operands {
  /** In commander's syntax: `[door]`, `<id>`, `[ids...]`. */
  readonly name: string;
  readonly words: string;
}

export interface VerbDeclaration<Of extends Options> {
  readonly name: VerbName;
  /** For the help. */
  readonly description: string;
  readonly operands?: Operands;
  /** The options by the names that `run` receives: the flags in camel case. */
  readonly options: Of;
  /**
   * Runs the verb. This function imports what it needs, because everything imported by a declaration is loaded for
   * every verb and for the help.
   */
  readonly run: (options: Values<Of>, surroundings: Surroundings, asked: VerbInvocation) => Promise<ExitCode>;
}

/** The parts of the command line that are not values of options. */
export interface VerbInvocation {
  readonly operands: readonly string[];
  /** The names of the given options, without those that have their default. */
  readonly given: ReadonlySet<string>;
}

export interface Verb<Of extends Options = Options> extends Omit<VerbDeclaration<Of>, 'run'> {
  /** Reads the options and runs the verb. Every verb reports wrong usage in one line. */
  readonly answer: (given: GivenOptions, operands: readonly string[], surroundings: Surroundings) => Promise<ExitCode>;
}

/** A verb of the command line: its name, its options and its action. */
export function verb<Of extends Options>(declaration: VerbDeclaration<Of>): Verb<Of> {
  const { run, ...declared } = declaration;
  const { name, options } = declared;
  return {
    ...declared,
    async answer(given, operands, surroundings) {
      try {
        const values = await readOptions(options, given, surroundings.askedAt);
        if (values instanceof WrongOption) throw new WrongUsage(values.words);
        return await run(values, surroundings, { operands, given: new Set(Object.keys(given)) });
      } catch (error) {
        if (!(error instanceof WrongUsage)) throw error;
        surroundings.writer.err(`sidetrack ${name}: ${error.message}\n`);
        return EXIT.wrongUsage;
      }
    },
  };
}
