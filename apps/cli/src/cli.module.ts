import { Module, type DynamicModule, type Provider } from '@nestjs/common';

/** The operators' verbs, one file each. A verb brings its own libraries along, so only the one that is asked for is loaded. */
export const VERBS: Readonly<Record<string, () => Promise<Provider[]>>> = {
  start: async () => [(await import('./start/start.command.js')).StartCommand],
  migrate: async () => [(await import('./migrate.command.js')).MigrateCommand],
  simulate: async () => [(await import('./simulate/simulate.command.js')).SimulateCommand],
  verify: async () => [(await import('./verify/verify.command.js')).VerifyCommand],
  rebuild: async () => [(await import('./rebuild/rebuild.command.js')).RebuildCommand],
  quarantine: async () =>
    (await import('./quarantine/quarantine.command.js')).QuarantineCommand.registerWithSubCommands(),
  report: async () => (await import('./report/report.command.js')).ReportCommand.registerWithSubCommands(),
  doctor: async () => [(await import('./doctor/doctor.command.js')).DoctorCommand],
  'explain-signature': async () => [
    (await import('./explain-signature/explain-signature.command.js')).ExplainSignatureCommand,
  ],
};

@Module({})
export class CliModule {
  /** The module for this verb; for anything else (help, a misspelt verb) with all of them. */
  static async for(verb: string | undefined): Promise<DynamicModule> {
    const asked = verb !== undefined && Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
    const providers = asked ? await asked() : (await Promise.all(Object.values(VERBS).map((load) => load()))).flat();
    return { module: CliModule, providers };
  }
}
