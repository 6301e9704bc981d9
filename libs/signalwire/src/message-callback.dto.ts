import { IsOptionalCount, IsOptionalText, IsSid, IsStatusWord, type CallbackFields } from './callback-fields.js';

/** A believable status callback of a message: only SID, account and status are sure to come (callback reference §2.1). */
export class MessageCallbackDto implements CallbackFields<'message'> {
  @IsSid() sid!: string;
  @IsSid() accountSid!: string;
  @IsStatusWord() status!: string;
  @IsOptionalText(512) from: string | undefined;
  @IsOptionalText(512) to: string | undefined;
  @IsOptionalText(64) errorCode: string | undefined;
  @IsOptionalCount() numSegments: string | undefined;
  @IsOptionalCount() numMedia: string | undefined;
}
