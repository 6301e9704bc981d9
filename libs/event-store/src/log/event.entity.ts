import type { Kind, Parameters } from '@sidetrack/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** bigint comes as text; positions stay far below 2^53, where numbers are exact. */
const positionAsNumber = { from: Number, to: (position: number) => position };

/** One event as readers see it: the columns that prove the signature stay in the table. */
@Entity('events')
export class EventEntity {
  /** Not the table's key, but as unique: TypeORM needs one column that tells two events apart. */
  @PrimaryColumn({ name: 'position', type: 'bigint', transformer: positionAsNumber })
  position!: number;

  @Column({ name: 'kind', type: 'text' })
  kind!: Kind;

  @Column({ name: 'sid', type: 'text' })
  sid!: string;

  @Column({ name: 'account_sid', type: 'text' })
  accountSid!: string;

  @Column({ name: 'status', type: 'text' })
  status!: string;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ name: 'occurred_at', type: 'timestamptz' })
  occurredAt!: Date;

  @Column({ name: 'sequence_number', type: 'integer', nullable: true })
  sequenceNumber!: number | null;

  @Column({ name: 'params', type: 'jsonb' })
  params!: Parameters;

  /** Null is the empty list, which nearly every event has. */
  @Column({ name: 'unread', type: 'text', array: true, nullable: true })
  unread!: readonly string[] | null;

  @Column({ name: 'tags', type: 'jsonb' })
  tags!: Parameters;
}
