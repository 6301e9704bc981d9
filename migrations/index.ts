import { KeepEveryCallbackAsAnEvent1700000000001 } from './0001-keep-every-callback-as-an-event.js';
import { ProjectMessages1700000000002 } from './0002-project-messages.js';
import { ProjectCalls1700000000003 } from './0003-project-calls.js';
import { ProjectRecordings1700000000004 } from './0004-project-recordings.js';
import { SetRefusedCallbacksAside1700000000005 } from './0005-set-refused-callbacks-aside.js';
import { TryRefusedCallbacksAgain1700000000006 } from './0006-try-refused-callbacks-again.js';
import { LetReadersSeeTheLastPosition1700000000007 } from './0007-let-readers-see-the-last-position.js';
import { AttachNotes1700000000008 } from './0008-attach-notes.js';
import { FindTheFewAmongMillions1700000000009 } from './0009-find-the-few-among-millions.js';
import { KeepWhatAwaitsAReceiptApart1700000000010 } from './0010-keep-what-awaits-a-receipt-apart.js';
import { FindWhatCameInWhen1700000000011 } from './0011-find-what-came-in-when.js';
import { TellEventsApartBySidAndFingerprint1700000000012 } from './0012-tell-events-apart-by-sid-and-fingerprint.js';
import { SummariseReceiptsInTime1700000000013 } from './0013-summarise-receipts-in-time.js';
import { VacuumEventsWhileTheyAreFresh1700000000014 } from './0014-vacuum-events-while-they-are-fresh.js';
import { ReadAddressesByTheFurthestStatus1700000000015 } from './0015-read-addresses-by-the-furthest-status.js';
import { KeepWhatRefusedCallbacksAreAbout1700000000016 } from './0016-keep-what-refused-callbacks-are-about.js';
import { FindEventsByTag1700000000017 } from './0017-find-events-by-tag.js';
import { TakeTheSharedRoleItsRights1700000000018 } from './0018-take-the-shared-role-its-rights.js';
import { KeepSamplesApartFromWhatIsAuthentic1700000000019 } from './0019-keep-samples-apart-from-what-is-authentic.js';
import { KeepTheFirstReadingOfWhatMayBeReadOtherwise1700000000020 } from './0020-keep-the-first-reading-of-what-may-be-read-otherwise.js';
import { LetDoorsTellHowTheyAre1700000000021 } from './0021-let-doors-tell-how-they-are.js';
import { KeepWhatTheProviderSaysWhenAsked1700000000022 } from './0022-keep-what-the-provider-says-when-asked.js';
import { SumUpTheHoursThatAreOver1700000000023 } from './0023-sum-up-the-hours-that-are-over.js';
import { WriteLessForEachCallback1700000000024 } from './0024-write-less-for-each-callback.js';
import { KeepPeopleSignedIn1700000000025 } from './0025-keep-people-signed-in.js';
import { GroupWhatWaitsInQuarantine1700000000026 } from './0026-group-what-waits-in-quarantine.js';
import { CountCallbacksOnce1700000000027 } from './0027-count-callbacks-once.js';
import { CountCallbacksAlone1700000000028 } from './0028-count-callbacks-alone.js';

export { countWalked, type Step } from './step.js';

/** Every step of the schema, oldest first. Forward only: a step that has been released is never edited. */
export const MIGRATIONS = [
  KeepEveryCallbackAsAnEvent1700000000001,
  ProjectMessages1700000000002,
  ProjectCalls1700000000003,
  ProjectRecordings1700000000004,
  SetRefusedCallbacksAside1700000000005,
  TryRefusedCallbacksAgain1700000000006,
  LetReadersSeeTheLastPosition1700000000007,
  AttachNotes1700000000008,
  FindTheFewAmongMillions1700000000009,
  KeepWhatAwaitsAReceiptApart1700000000010,
  FindWhatCameInWhen1700000000011,
  TellEventsApartBySidAndFingerprint1700000000012,
  SummariseReceiptsInTime1700000000013,
  VacuumEventsWhileTheyAreFresh1700000000014,
  ReadAddressesByTheFurthestStatus1700000000015,
  KeepWhatRefusedCallbacksAreAbout1700000000016,
  FindEventsByTag1700000000017,
  TakeTheSharedRoleItsRights1700000000018,
  KeepSamplesApartFromWhatIsAuthentic1700000000019,
  KeepTheFirstReadingOfWhatMayBeReadOtherwise1700000000020,
  LetDoorsTellHowTheyAre1700000000021,
  KeepWhatTheProviderSaysWhenAsked1700000000022,
  SumUpTheHoursThatAreOver1700000000023,
  WriteLessForEachCallback1700000000024,
  KeepPeopleSignedIn1700000000025,
  GroupWhatWaitsInQuarantine1700000000026,
  CountCallbacksOnce1700000000027,
  CountCallbacksAlone1700000000028,
] as const;
