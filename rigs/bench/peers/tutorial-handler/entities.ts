import { Column, CreateDateColumn, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('tutorial_status_events')
export class StatusEvent {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column()
  messageSid!: string;

  @Column()
  status!: string;

  @Column({ type: 'jsonb' })
  payload!: Record<string, string>;

  @CreateDateColumn()
  createdAt!: Date;
}

@Entity('tutorial_messages')
export class Message {
  @PrimaryColumn()
  messageSid!: string;

  @Column()
  status!: string;

  @Column()
  from!: string;

  @Column()
  to!: string;

  @Column({ type: 'text', nullable: true })
  errorCode!: string | null;
}
