import { ApiProperty } from '@nestjs/swagger';
import { KINDS, SIGNATURE_VERDICTS, type Kind, type Parameters } from '@sidetrack/domain';
import type { SignatureScheme, SignatureVerdict } from '@sidetrack/domain';
import * as property from '../documentation/properties.js';
import type { Evidence, EvidenceEvent, EvidenceItem } from './evidence/evidence.js';
import { OTHER_READING, OtherReadingDto, VERDICT } from './other-reading.dto.js';
import { EVIDENCE_EXAMPLE } from './lookup-examples.js';

const [ITEM] = EVIDENCE_EXAMPLE.events;
const EVENT = ITEM!.event;
const SCHEMES: readonly SignatureScheme[] = ['form', 'url', 'body-sha256', 'raw-body', 'json-fields'];

class EvidenceSignatureDto {
  @property.Text('The header, as it came.', EVENT.signature.value)
  value!: string;

  @ApiProperty({ enum: SCHEMES, example: EVENT.signature.scheme })
  scheme!: SignatureScheme;

  @property.Text('The URL that the provider signed.', EVENT.signature.signedUrl)
  signedUrl!: string;

  @property.Text("The first 16 hex digits of the key's SHA-256.", EVENT.signature.keyFingerprint)
  keyFingerprint!: string;

  @ApiProperty({ enum: SIGNATURE_VERDICTS, description: VERDICT, example: 'verified' })
  verdict!: SignatureVerdict;

  @ApiProperty(OTHER_READING)
  otherReading!: OtherReadingDto | null;

  @ApiProperty({
    type: [String],
    description: 'The bytes that were signed; two readings where a parameter was repeated.',
    example: EVENT.signature.signedTextBase64,
  })
  signedTextBase64!: string[];
}

class EvidenceEventDto implements EvidenceEvent {
  @property.Count('Its place in the log of everything.', EVENT.position)
  position!: number;

  @property.Time('When it came in.', EVENT.receivedAt)
  receivedAt!: string;

  @property.Time("The callback's `Timestamp`, else when it came in.", EVENT.occurredAt)
  occurredAt!: string;

  @property.Text('In the word that the provider sent.', EVENT.status)
  status!: string;

  @property.NumberOrNull("The provider's `SequenceNumber`.", EVENT.sequenceNumber)
  sequenceNumber!: number | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Every parameter as it came.' })
  params!: Parameters;

  @ApiProperty({ type: 'object', additionalProperties: true, description: "The callback URL's own query string." })
  tags!: Parameters;

  @property.TextOrNull('The bytes of the body, where the parameters alone do not suffice (JSON).', null)
  rawBodyBase64!: string | null;

  @ApiProperty({ type: EvidenceSignatureDto })
  signature!: EvidenceSignatureDto;
}

class EvidenceItemDto implements EvidenceItem {
  @property.Text('Its file in the zip.', ITEM!.file)
  file!: string;

  @property.Text('SHA-256 of that file: of `event` as JSON, indented by two, and a line end.', ITEM!.sha256)
  sha256!: string;

  @ApiProperty({ type: EvidenceEventDto })
  event!: EvidenceEventDto;
}

/** `evidence.json` in the API documents. */
export class EvidenceDto implements Evidence {
  @ApiProperty({ enum: ['sidetrack-evidence/1'] })
  format!: 'sidetrack-evidence/1';

  @ApiProperty({ enum: KINDS, example: EVIDENCE_EXAMPLE.kind })
  kind!: Kind;

  @property.Text(property.SID, EVIDENCE_EXAMPLE.sid)
  sid!: string;

  @property.Text(property.ACCOUNT_SID, EVIDENCE_EXAMPLE.accountSid)
  accountSid!: string;

  @property.TextOrNull('The status that follows from the events.', EVIDENCE_EXAMPLE.status)
  status!: string | null;

  @property.Flag(property.FINAL, EVIDENCE_EXAMPLE.final)
  final!: boolean;

  @property.Flag(property.CONTRADICTED, EVIDENCE_EXAMPLE.contradicted)
  contradicted!: boolean;

  @ApiProperty({ type: [EvidenceItemDto], description: 'In the order in which they came in.' })
  events!: EvidenceItemDto[];
}
