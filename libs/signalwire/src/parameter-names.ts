import { ACCOUNT_PARAMETER, KINDS, PARAMETERS } from '@sidetrack/domain';

/** The parameter names of the three facts that make a callback, for callbacks of any kind. */
export const DECIDING_NAMES: readonly (readonly string[])[] = [
  [ACCOUNT_PARAMETER],
  KINDS.flatMap((kind) => PARAMETERS[kind].sid),
  // An asynchronous answering-machine result has no status other than this.
  [...KINDS.flatMap((kind) => PARAMETERS[kind].status), ...PARAMETERS.call.answeredBy],
];

/** Every parameter that something is read from. When one of them says something else, the event states other facts. */
export const FACT_NAMES: ReadonlySet<string> = new Set([
  ACCOUNT_PARAMETER,
  ...KINDS.flatMap((kind) => Object.values<readonly string[]>(PARAMETERS[kind]).flat()),
]);

/**
 * Other names that the providers' documents list, and names that have been seen in callbacks (callback reference §1.1,
 * §2.1, §3, §9.5). Nothing is read from these parameters. A known name ends the value before it, so there is no doubt
 * where the value ends. A callback with an unknown name is examined more closely, which costs a few microseconds and
 * nothing else.
 */
const OTHER_NAMES = `
  ApiVersion AddOns Body ChannelInstallSid ChannelMetadata ChannelStatusMessage ChannelToAddress DateCreated DateSent
  DateUpdated ErrorMessage ErrorUrl EventName EventType FromCity FromCountry FromState FromZip FriendlyName InstanceId
  ButtonPayload ButtonText ButtonType InteractiveData Latitude ListId ListTitle Longitude MessageType
  MessagingServiceSid MessageCount OptOutType OriginalRepliedMessageSender OriginalRepliedMessageSid ProfileName
  RawDlrDoneDate ReferralBody ReferralHeadline ReferralMediaContentType ReferralMediaId ReferralMediaUrl
  ReferralNumMedia ReferralSourceId ReferralSourceType ReferralSourceUrl ReferralCtwaClid SmsMessageSid
  StructuredMessage ToCity ToCountry ToState ToZip WaId
  AudioInAveragePtime AudioInDtmfPacketCount AudioInFlushPacketCount AudioInJitterMaxVariance
  AudioInJitterMinVariance AudioInLargestJbSize AudioInMediaPacketCount AudioInMos AudioInSkipPacketCount
  AudioOutDtmfPacketCount AudioOutMediaPacketCount CallbackSource Called CalledCity CalledCountry CalledState CalledZip
  Caller CallerCity CallerCountry CallerName CallerState CallerZip CallToken Confidence DialBridged DialCallDuration
  DialCallSid DialCallStatus Digits Duration EndTime FinishedOnKey ForwardedFrom HangupDirection
  MachineDetectionDuration QueueResult QueueSid QueueTime SipCallId SipDomain SipDomainSid SipInviteResultPhrase
  SipUsername SpeechResult StartTime StirPassportToken StirStatus StirVerstat
  EndConferenceOnExit Muted ParticipantLabel ReasonConferenceEnded StartConferenceOnEnter RecordingFileSize RecordingStartTime RecordingStatusCallbackEvent
  RecordingStatusCallbackMethod RecordingTrack TranscriptionSid TranscriptionStatus TranscriptionText
  TranscriptionType TranscriptionUrl`;

/** One name for each media file of a message. */
const OF_MEDIA = Array.from({ length: 10 }, (_, place) => [`MediaContentType${place}`, `MediaUrl${place}`]).flat();

/** Every parameter name that is known here. */
export const KNOWN_NAMES: readonly string[] = [
  ...new Set([...FACT_NAMES, ...OTHER_NAMES.trim().split(/\s+/), ...OF_MEDIA]),
];
