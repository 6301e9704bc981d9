import type { OnApplicationShutdown } from '@nestjs/common';
import type { Intake } from './open-intake.js';

/** Once the last request is answered, writes the callbacks that still wait, and closes the database and the journal. */
export class FlushOnShutdown implements OnApplicationShutdown {
  constructor(private readonly intake: Intake) {}

  async onApplicationShutdown(): Promise<void> {
    await this.intake.close();
  }
}
