import { Command, CommanderError, Option as Flags } from 'commander';
import type { Writer } from '../terminal-writer.js';
import { EXIT, EXIT_CODES, type ExitCode } from './exit-codes.js';
import type { GivenOptions } from './option.js';
import { inThisProcess, type Surroundings } from './surroundings.js';
import type { Verb } from './verb.js';

export interface Program {
  readonly version: string;
  readonly verbs: readonly Verb[];
  /** What the first words of verbs of two words are about. */
  readonly groups: Readonly<Record<string, string>>;
  readonly writer: Writer;
  /** In which a verb runs; this process, unless it is said otherwise. */
  readonly within?: (work: (surroundings: Surroundings) => Promise<ExitCode>) => Promise<ExitCode>;
}

/** Finds the verb that the words ask for, runs it, and gives the code with which the process shall end. */
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
    // Commander has said what it had to say: the help, or what it did not understand.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
    throw error;
  }
}

function commandNamed(name: string, { writer }: Program): Command {
  return (
    new Command(name)
      .exitOverride()
      // A word too many is wrong usage; commander would go on without it.
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
