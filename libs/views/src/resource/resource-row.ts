import type { ObjectLiteral } from 'typeorm';

/** What the projections of all kinds have in common. */
export interface ResourceRow extends ObjectLiteral {
  readonly sid: string;
  readonly accountSid: string;
  readonly status: string | null;
  readonly final: boolean;
  readonly contradicted: boolean;
  readonly eventCount: number;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
}
