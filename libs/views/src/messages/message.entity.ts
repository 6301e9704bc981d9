import type { Channel } from '@sidetrack/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The database computes these from the other columns (migrations 0002 and 0015); nobody writes them. */
const generated = { insert: false, update: false } as const;

/** One row of the projection of messages: for each status the first time it was reported, and what callbacks said of it. */
@Entity('messages')
export class MessageEntity {
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

  @Column({ name: 'channel', type: 'text', ...generated })
  channel!: Channel;

  @Column({ name: 'direction', type: 'text', ...generated })
  direction!: 'inbound' | 'outbound';

  @Column({ name: 'from_number', type: 'text', nullable: true, ...generated })
  from!: string | null;

  @Column({ name: 'to_number', type: 'text', nullable: true, ...generated })
  to!: string | null;

  @Column({ name: 'error_code', type: 'text', nullable: true })
  errorCode!: string | null;

  @Column({ name: 'num_segments', type: 'integer', nullable: true })
  numSegments!: number | null;

  @Column({ name: 'num_media', type: 'integer', nullable: true })
  numMedia!: number | null;

  @Column({ name: 'accepted_at', type: 'timestamptz', nullable: true })
  acceptedAt!: Date | null;

  @Column({ name: 'scheduled_at', type: 'timestamptz', nullable: true })
  scheduledAt!: Date | null;

  @Column({ name: 'queued_at', type: 'timestamptz', nullable: true })
  queuedAt!: Date | null;

  @Column({ name: 'receiving_at', type: 'timestamptz', nullable: true })
  receivingAt!: Date | null;

  @Column({ name: 'sending_at', type: 'timestamptz', nullable: true })
  sendingAt!: Date | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  @Column({ name: 'delivered_at', type: 'timestamptz', nullable: true })
  deliveredAt!: Date | null;

  @Column({ name: 'undelivered_at', type: 'timestamptz', nullable: true })
  undeliveredAt!: Date | null;

  @Column({ name: 'failed_at', type: 'timestamptz', nullable: true })
  failedAt!: Date | null;

  @Column({ name: 'canceled_at', type: 'timestamptz', nullable: true })
  canceledAt!: Date | null;

  @Column({ name: 'received_at', type: 'timestamptz', nullable: true })
  receivedAt!: Date | null;

  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt!: Date | null;

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
