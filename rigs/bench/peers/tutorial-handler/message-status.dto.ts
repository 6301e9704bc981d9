import { IsNotEmpty, IsOptional, IsString } from 'class-validator';

export class MessageStatusDto {
  @IsString()
  @IsNotEmpty()
  MessageSid!: string;

  @IsString()
  @IsNotEmpty()
  MessageStatus!: string;

  @IsString()
  AccountSid!: string;

  @IsString()
  From!: string;

  @IsString()
  To!: string;

  @IsOptional()
  @IsString()
  ErrorCode?: string;
}
