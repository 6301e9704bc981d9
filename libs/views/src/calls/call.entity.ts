import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The database computes these from the other columns (migrations 0003 and 0015); nobody writes them. */
const generated = { insert: false, update: false } as const;

/** One row of the projection of calls: for each status the first time it was reported, and what callbacks said of it. */
@Entity('calls')
export class CallEntity {
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

  @Column({ name: 'direction', type: 'text', nullable: true })
  direction!: string | null;

  @Column({ name: 'from_number', type: 'text', nullable: true, ...generated })
  from!: string | null;

  @Column({ name: 'to_number', type: 'text', nullable: true, ...generated })
  to!: string | null;

  @Column({ name: 'parent_call_sid', type: 'text', nullable: true })
  parentCallSid!: string | null;

  @Column({ name: 'duration_seconds', type: 'integer', nullable: true })
  durationSeconds!: number | null;

  @Column({ name: 'sip_result_code', type: 'text', nullable: true })
  sipResultCode!: string | null;

  @Column({ name: 'answered_by', type: 'text', nullable: true })
  answeredBy!: string | null;

  @Column({ name: 'hangup_by', type: 'text', nullable: true })
  hangupBy!: string | null;

  @Column({ name: 'queued_at', type: 'timestamptz', nullable: true })
  queuedAt!: Date | null;

  @Column({ name: 'initiated_at', type: 'timestamptz', nullable: true })
  initiatedAt!: Date | null;

  @Column({ name: 'ringing_at', type: 'timestamptz', nullable: true })
  ringingAt!: Date | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Column({ name: 'completed_at', type: 'timestamptz', nullable: true })
  completedAt!: Date | null;

  @Column({ name: 'busy_at', type: 'timestamptz', nullable: true })
  busyAt!: Date | null;

  @Column({ name: 'no_answer_at', type: 'timestamptz', nullable: true })
  noAnswerAt!: Date | null;

  @Column({ name: 'failed_at', type: 'timestamptz', nullable: true })
  failedAt!: Date | null;

  @Column({ name: 'canceled_at', type: 'timestamptz', nullable: true })
  canceledAt!: Date | null;

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
