import { Command, CommanderError, Option as Flags } from 'commander';
import type { Writer } from '../terminal-writer.js';
import { EXIT, EXIT_CODES, type ExitCode } from './exit-codes.js';
import type { GivenOptions } from './option.js';
import { inThisProcess, type Surroundings } from './surroundings.js';
import type { Verb } from './verb.js';

export interface Program {
  readonly version: string;
  readonly verbs: readonly Verb[];
  /** Descriptions of the first words of two-word verbs. */
  readonly groups: Readonly<Record<string, string>>;
  readonly writer: Writer;
  /** The surroundings of the verb. This process by default. */
  readonly within?: (work: (surroundings: Surroundings) => Promise<ExitCode>) => Promise<ExitCode>;
}

/** Finds the verb in the words, runs the verb, and returns the exit code of the process. */
export async function runCommandLine(words: readonly string[], program: Program): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.done;
  const root = commandNamed('sidetrack', program).version(program.version);
  const groups = new Map<string, Command>();
  for (const verb of program.verbs) {
    const [first = '', second] = verb.name.split(' ');
    const command = commandNamed(second ?? first, program);
    declare(command, verb, async (given, operands) => {
      const within = program.within ?? inThisProcess;
      exitCode = await within((surroundings) => verb.answer(given, operands, surroundings));
    });
    if (second === undefined) {
      root.addCommand(command);
      continue;
    }
    const group = groups.get(first) ?? commandNamed(first, program).description(program.groups[first] ?? '');
    if (!groups.has(first)) root.addCommand(group);
    groups.set(first, group.addCommand(command));
  }
  try {
    await root.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has already printed the help or the error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
    throw error;
  }
}

function commandNamed(name: string, { writer }: Program): Command {
  return (
    new Command(name)
      .exitOverride()
      // An extra word is wrong usage. Commander would ignore the word.
      .allowExcessArguments(false)
      .configureOutput({ writeOut: writer.out, writeErr: writer.err })
  );
}

function declare(
  command: Command,
  { name, description, operands, options }: Verb,
  run: (given: GivenOptions, operands: readonly string[]) => Promise<void>,
): void {
  command.description(description);
  if (operands !== undefined) command.argument(operands.name, operands.words);
  for (const { flags, words } of Object.values(options)) command.addOption(new Flags(flags, words));
  const codes = Object.entries(EXIT_CODES[name]).map(([code, meaning]) => `  ${code}  ${meaning}\n`);
  command.addHelpText('after', `\nExits with:\n${codes.join('')}`.trimEnd());
  command.action(() => run(command.opts<GivenOptions>(), command.args));
}
