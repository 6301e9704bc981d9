import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The database computes these from the other columns (migration 0004); nobody writes them. */
const generated = { insert: false, update: false } as const;

/** One row of the projection of recordings: for each status the first time it was reported, and what callbacks said of it. */
@Entity('recordings')
export class RecordingEntity {
  @PrimaryColumn({ name: 'sid', type: 'text' })
  sid!: string;

  @PrimaryColumn({ name: 'account_sid', type: 'text' })
  accountSid!: string;

  @Column({ name: 'status', type: 'text', nullable: true, ...generated })
  status!: string | null;

  @Column({ name: 'final', type: 'boolean', ...generated })
  final!: boolean;

  @Column({ name: 'contradicted', type: 'boolean', ...generated })
  contradicted!: boolean;

  @Column({ name: 'call_sid', type: 'text', nullable: true })
  callSid!: string | null;

  @Column({ name: 'conference_sid', type: 'text', nullable: true })
  conferenceSid!: string | null;

  @Column({ name: 'url', type: 'text', nullable: true })
  url!: string | null;

  @Column({ name: 'duration_seconds', type: 'integer', nullable: true })
  durationSeconds!: number | null;

  @Column({ name: 'channels', type: 'integer', nullable: true })
  channels!: number | null;

  @Column({ name: 'source', type: 'text', nullable: true })
  source!: string | null;

  @Column({ name: 'error_code', type: 'text', nullable: true })
  errorCode!: string | null;

  @Column({ name: 'in_progress_at', type: 'timestamptz', nullable: true })
  inProgressAt!: Date | null;

  @Column({ name: 'completed_at', type: 'timestamptz', nullable: true })
  completedAt!: Date | null;

  @Column({ name: 'failed_at', type: 'timestamptz', nullable: true })
  failedAt!: Date | null;

  @Column({ name: 'absent_at', type: 'timestamptz', nullable: true })
  absentAt!: Date | null;

  @Column({ name: 'event_count', type: 'integer' })
  eventCount!: number;

  @Column({ name: 'first_seen_at', type: 'timestamptz' })
  firstSeenAt!: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz' })
  lastSeenAt!: Date;

  @Column({ name: 'observed', type: 'text', array: true, nullable: true })
  observed!: readonly string[] | null;

  @Column({ name: 'furthest_observation', type: 'text', nullable: true })
  furthestObservation!: string | null;

  @Column({ name: 'gone_at', type: 'timestamptz', nullable: true })
  goneAt!: Date | null;

  @Column({ name: 'behind_at', type: 'timestamptz', nullable: true })
  behindAt!: Date | null;

  @Column({ name: 'caught_up_at', type: 'timestamptz', nullable: true })
  caughtUpAt!: Date | null;
}
