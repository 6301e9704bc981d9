import {
  IsOptionalCount,
  IsOptionalSid,
  IsOptionalText,
  IsOptionalTimestamp,
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
  /** Storage URLs that are signed for a customer's bucket are several KiB long. */
  @IsOptionalText(8192) url: string | undefined;
  @IsOptionalCount() durationSeconds: string | undefined;
  @IsOptionalCount() channels: string | undefined;
  @IsOptionalText(64) source: string | undefined;
  @IsOptionalText(64) errorCode: string | undefined;
  @IsOptionalTimestamp() timestamp: string | undefined;
}
