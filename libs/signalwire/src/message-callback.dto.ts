import {
  IsOptionalAddress,
  IsOptionalChannel,
  IsOptionalCount,
  IsOptionalText,
  IsOptionalTimestamp,
  IsSid,
  IsStatusWord,
  type CallbackFields,
} from './callback-fields.js';

/** A believable status callback of a message: only SID, account and status are sure to come (callback reference §2.1). */
export class MessageCallbackDto implements CallbackFields<'message'> {
  @IsSid() sid!: string;
  @IsSid() accountSid!: string;
  @IsStatusWord() status!: string;
  @IsOptionalAddress() from: string | undefined;
  @IsOptionalAddress() to: string | undefined;
  @IsOptionalText(64) errorCode: string | undefined;
  @IsOptionalCount() numSegments: string | undefined;
  @IsOptionalCount() numMedia: string | undefined;
  @IsOptionalChannel() channelPrefix: string | undefined;
  @IsOptionalTimestamp() timestamp: string | undefined;
}
