import type { OnApplicationShutdown } from '@nestjs/common';
import type { Intake } from './open-intake.js';

/** Once the last request is answered, writes down what still waits and lets database and journal go. */
export class FlushOnShutdown implements OnApplicationShutdown {
  constructor(private readonly intake: Intake) {}

  async onApplicationShutdown(): Promise<void> {
    await this.intake.close();
  }
}
