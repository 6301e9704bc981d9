import {
  IsOptionalAddress,
  IsOptionalCount,
  IsOptionalSid,
  IsOptionalText,
  IsOptionalTimestamp,
  IsSid,
  IsStatusWord,
  type CallbackFields,
} from './callback-fields.js';

/**
 * A believable status callback of a call. Everything but SID, account and status is optional: real callbacks lack
 * even what the specification calls required (callback reference §0, §1.1).
 */
export class CallCallbackDto implements CallbackFields<'call'> {
  @IsSid() sid!: string;
  @IsSid() accountSid!: string;
  @IsStatusWord() status!: string;
  @IsOptionalAddress() from: string | undefined;
  @IsOptionalAddress() to: string | undefined;
  @IsOptionalText(64) direction: string | undefined;
  @IsOptionalSid() parentCallSid: string | undefined;
  @IsOptionalCount() durationSeconds: string | undefined;
  @IsOptionalText(64) sipResultCode: string | undefined;
  @IsOptionalText(64) answeredBy: string | undefined;
  @IsOptionalAddress() hangupBy: string | undefined;
  @IsOptionalCount() sequenceNumber: string | undefined;
  @IsOptionalTimestamp() timestamp: string | undefined;
}
