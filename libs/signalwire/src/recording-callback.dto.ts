import {
  IsOptionalCount,
  IsOptionalSid,
  IsOptionalText,
  IsSid,
  IsStatusWord,
  type CallbackFields,
} from './callback-fields.js';

/**
 * A believable status callback of a recording. The call is optional: a conference's recording may have none
 * (callback reference §3).
 */
export class RecordingCallbackDto implements CallbackFields<'recording'> {
  @IsSid() sid!: string;
  @IsSid() accountSid!: string;
  @IsStatusWord() status!: string;
  @IsOptionalSid() callSid: string | undefined;
  @IsOptionalSid() conferenceSid: string | undefined;
  @IsOptionalText(2048) url: string | undefined;
  @IsOptionalCount() durationSeconds: string | undefined;
  @IsOptionalCount() channels: string | undefined;
  @IsOptionalText(64) source: string | undefined;
  @IsOptionalText(64) errorCode: string | undefined;
}
