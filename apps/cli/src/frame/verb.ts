import { EXIT, type ExitCode, type VerbName } from './exit-codes.js';
import { readOptions, Refusal, type GivenOptions, type Options, type Values } from './option.js';
import type { Surroundings } from './surroundings.js';
import { WrongUsage } from './wrong-usage.js';

/** What stands on the command line beside the options. */
export interface Operands {
  /** As commander takes it: `[door]`, `<id>`, `[ids...]`. */
  readonly name: string;
  readonly words: string;
}

export interface VerbDeclaration<Of extends Options> {
  readonly name: VerbName;
  /** For the help. */
  readonly description: string;
  readonly operands?: Operands;
  /** By the names under which `run` gets them, which are those of their flags in camel case. */
  readonly options: Of;
  /** Loads what it needs by itself: what is declared here is loaded for every verb, and for the help. */
  readonly run: (options: Values<Of>, surroundings: Surroundings, asked: Asked) => Promise<ExitCode>;
}

/** What of the command line is no value of an option. */
export interface Asked {
  readonly operands: readonly string[];
  /** The options that were given, and are not what they are otherwise. */
  readonly given: ReadonlySet<string>;
}

export interface Verb<Of extends Options = Options> extends Omit<VerbDeclaration<Of>, 'run'> {
  /** Reads the options and runs; wrong usage is said in one line, whichever verb it is. */
  readonly answer: (given: GivenOptions, operands: readonly string[], surroundings: Surroundings) => Promise<ExitCode>;
}

/** A verb of the command line: what it is called, what it takes, and what it does with it. */
export function verb<Of extends Options>(declaration: VerbDeclaration<Of>): Verb<Of> {
  const { run, ...declared } = declaration;
  const { name, options } = declared;
  return {
    ...declared,
    async answer(given, operands, surroundings) {
      try {
        const values = await readOptions(options, given, surroundings.askedAt);
        if (values instanceof Refusal) throw new WrongUsage(values.words);
        return await run(values, surroundings, { operands, given: new Set(Object.keys(given)) });
      } catch (error) {
        if (!(error instanceof WrongUsage)) throw error;
        surroundings.writer.err(`sidetrack ${name}: ${error.message}\n`);
        return EXIT.wrongUsage;
      }
    },
  };
}
