/** The tables as the migrations make them. Written by schema-drift.int-spec.ts; after a new migration: run it with `--update=true`. */
export const EXPECTED_SCHEMA = `
table calls.calls LOGGED
storage calls.calls fillfactor=60
column calls.account_sid text COLLATE "C" NOT NULL
column calls.answered_at timestamp with time zone
column calls.answered_by text COLLATE "C"
column calls.behind_at timestamp with time zone
column calls.busy_at timestamp with time zone
column calls.canceled_at timestamp with time zone
column calls.caught_up_at timestamp with time zone
column calls.completed_at timestamp with time zone
column calls.contradicted boolean GENERATED ALWAYS AS ((num_nonnulls(completed_at, busy_at, no_answer_at, failed_at, canceled_at) > 1)) STORED
column calls.direction text COLLATE "C"
column calls.duration_seconds integer
column calls.event_count integer NOT NULL
column calls.failed_at timestamp with time zone
column calls.final boolean GENERATED ALWAYS AS ((LEAST(completed_at, busy_at, no_answer_at, failed_at, canceled_at) IS NOT NULL)) STORED
column calls.first_seen_at timestamp with time zone NOT NULL
column calls.from_number text COLLATE "C" GENERATED ALWAYS AS (substr(furthest_from, 2)) STORED
column calls.furthest_from text COLLATE "C"
column calls.furthest_observation text COLLATE "C"
column calls.furthest_to text COLLATE "C"
column calls.gone_at timestamp with time zone
column calls.hangup_by text COLLATE "C"
column calls.initiated_at timestamp with time zone
column calls.last_seen_at timestamp with time zone NOT NULL
column calls.no_answer_at timestamp with time zone
column calls.observed text[] COLLATE "C"
column calls.parent_call_sid text COLLATE "C"
column calls.queued_at timestamp with time zone
column calls.ringing_at timestamp with time zone
column calls.sid text COLLATE "C" NOT NULL
column calls.sip_result_code text COLLATE "C"
column calls.status text COLLATE "C" GENERATED ALWAYS AS ( CASE LEAST(completed_at, busy_at, no_answer_at, failed_at, canceled_at) WHEN completed_at THEN 'completed'::text WHEN busy_at THEN 'busy'::text WHEN no_answer_at THEN 'no-answer'::text WHEN failed_at THEN 'failed'::text WHEN canceled_at THEN 'canceled'::text ELSE CASE WHEN (answered_at IS NOT NULL) THEN 'answered'::text WHEN (ringing_at IS NOT NULL) THEN 'ringing'::text WHEN (initiated_at IS NOT NULL) THEN 'initiated'::text WHEN (queued_at IS NOT NULL) THEN 'queued'::text ELSE NULL::text END END) STORED
column calls.to_number text COLLATE "C" GENERATED ALWAYS AS (substr(furthest_to, 2)) STORED
constraint calls.calls_pkey PRIMARY KEY (sid, account_sid)
index calls.calls_busy CREATE INDEX calls_busy ON calls USING btree (first_seen_at DESC, sid DESC) WHERE (busy_at IS NOT NULL)
index calls.calls_by_account CREATE INDEX calls_by_account ON calls USING btree (account_sid, first_seen_at DESC, sid DESC)
index calls.calls_by_direction CREATE INDEX calls_by_direction ON calls USING btree (direction, first_seen_at DESC, sid DESC) WHERE (direction <> 'outbound-api'::text)
index calls.calls_by_first_seen CREATE INDEX calls_by_first_seen ON calls USING btree (first_seen_at DESC)
index calls.calls_by_from CREATE INDEX calls_by_from ON calls USING btree (from_number, first_seen_at DESC)
index calls.calls_by_parent CREATE INDEX calls_by_parent ON calls USING btree (parent_call_sid, first_seen_at) WHERE (parent_call_sid IS NOT NULL)
index calls.calls_by_to CREATE INDEX calls_by_to ON calls USING btree (to_number, first_seen_at DESC)
index calls.calls_canceled CREATE INDEX calls_canceled ON calls USING btree (first_seen_at DESC, sid DESC) WHERE (canceled_at IS NOT NULL)
index calls.calls_contradicted CREATE INDEX calls_contradicted ON calls USING btree (first_seen_at DESC, sid DESC) WHERE contradicted
index calls.calls_failed CREATE INDEX calls_failed ON calls USING btree (first_seen_at DESC, sid DESC) WHERE (failed_at IS NOT NULL)
index calls.calls_no_answer CREATE INDEX calls_no_answer ON calls USING btree (first_seen_at DESC, sid DESC) WHERE (no_answer_at IS NOT NULL)
index calls.calls_observed CREATE INDEX calls_observed ON calls USING btree (first_seen_at DESC, sid DESC) WHERE (((observed IS NOT NULL) AND (NOT ('history'::text = ANY (observed)))) OR (gone_at IS NOT NULL) OR (behind_at IS NOT NULL))
index calls.calls_open CREATE INDEX calls_open ON calls USING btree (first_seen_at DESC, sid DESC) WHERE (NOT final)
table door_reports.door_reports UNLOGGED
storage door_reports.door_reports autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=1000, fillfactor=10
column door_reports.door uuid NOT NULL
column door_reports.report jsonb NOT NULL
column door_reports.reported_at timestamp with time zone NOT NULL
constraint door_reports.door_reports_pkey PRIMARY KEY (door)
constraint door_reports.door_reports_report_check CHECK ((octet_length((report)::text) <= 65536))
table events.events LOGGED
storage events.events autovacuum_vacuum_insert_scale_factor=0, autovacuum_vacuum_insert_threshold=200000
column events.account_sid text COLLATE "C" NOT NULL
column events.fingerprint bytea NOT NULL
column events.key_id text COLLATE "C" NOT NULL
column events.kind text COLLATE "C" NOT NULL
column events.left_out smallint
column events.occurred_at timestamp with time zone NOT NULL
column events.params jsonb NOT NULL
column events.position bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY
column events.raw_body bytea
column events.received_at timestamp with time zone NOT NULL
column events.sequence_number integer
column events.sid text COLLATE "C" NOT NULL
column events.signature text COLLATE "C" NOT NULL
column events.signature_scheme text COLLATE "C" NOT NULL
column events.signed_url text COLLATE "C" NOT NULL
column events.status text COLLATE "C" NOT NULL
column events.tags jsonb NOT NULL
column events.unread text[] COLLATE "C"
sequence events.events_position_seq bigint INCREMENT 1
constraint events.events_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'call'::text, 'recording'::text])))
constraint events.events_pkey PRIMARY KEY (sid, fingerprint)
index events.events_by_position CREATE INDEX events_by_position ON events USING btree ("position")
index events.events_by_receipt CREATE INDEX events_by_receipt ON events USING brin (received_at) WITH (pages_per_range='256', autosummarize='on')
index events.events_by_tag CREATE INDEX events_by_tag ON events USING gin (tags jsonb_path_ops) WITH (gin_pending_list_limit='512') WHERE (tags <> '{}'::jsonb)
table first_readings.first_readings LOGGED
column first_readings.fingerprint bytea NOT NULL
column first_readings.other_quarantine_id uuid
column first_readings.other_received_at timestamp with time zone
column first_readings.received_at timestamp with time zone NOT NULL
column first_readings.signature text COLLATE "C" NOT NULL
constraint first_readings.first_readings_pkey PRIMARY KEY (signature)
table hour_marks.hour_marks LOGGED
column hour_marks.hour timestamp with time zone NOT NULL
column hour_marks.sid text COLLATE "C" NOT NULL
constraint hour_marks.hour_marks_pkey PRIMARY KEY (sid, hour)
table messages.messages LOGGED
storage messages.messages fillfactor=60
column messages.accepted_at timestamp with time zone
column messages.account_sid text COLLATE "C" NOT NULL
column messages.behind_at timestamp with time zone
column messages.canceled_at timestamp with time zone
column messages.caught_up_at timestamp with time zone
column messages.channel text COLLATE "C" GENERATED ALWAYS AS (COALESCE(NULLIF(substr(furthest_scheme, 2), ''::text), CASE WHEN ((COALESCE(num_media, 0) > 0) OR ("left"(sid, 2) = 'MM'::text)) THEN 'mms'::text ELSE 'sms'::text END)) STORED
column messages.contradicted boolean GENERATED ALWAYS AS ((num_nonnulls(COALESCE(read_at, delivered_at), undelivered_at, failed_at, canceled_at, received_at) > 1)) STORED
column messages.delivered_at timestamp with time zone
column messages.direction text COLLATE "C" GENERATED ALWAYS AS ( CASE WHEN ((receiving_at IS NOT NULL) OR (received_at IS NOT NULL)) THEN 'inbound'::text ELSE 'outbound'::text END) STORED
column messages.error_code text COLLATE "C"
column messages.event_count integer NOT NULL
column messages.failed_at timestamp with time zone
column messages.final boolean GENERATED ALWAYS AS (((read_at IS NOT NULL) OR (delivered_at IS NOT NULL) OR (undelivered_at IS NOT NULL) OR (failed_at IS NOT NULL) OR (canceled_at IS NOT NULL) OR (received_at IS NOT NULL) OR ((sent_at IS NOT NULL) AND (COALESCE(NULLIF(substr(furthest_scheme, 2), ''::text), CASE WHEN ((COALESCE(num_media, 0) > 0) OR ("left"(sid, 2) = 'MM'::text)) THEN 'mms'::text ELSE 'sms'::text END) = 'mms'::text)))) STORED
column messages.first_seen_at timestamp with time zone NOT NULL
column messages.from_number text COLLATE "C" GENERATED ALWAYS AS (substr(furthest_from, 2)) STORED
column messages.furthest_from text COLLATE "C"
column messages.furthest_observation text COLLATE "C"
column messages.furthest_scheme text COLLATE "C"
column messages.furthest_to text COLLATE "C"
column messages.gone_at timestamp with time zone
column messages.last_seen_at timestamp with time zone NOT NULL
column messages.num_media integer
column messages.num_segments integer
column messages.observed text[] COLLATE "C"
column messages.queued_at timestamp with time zone
column messages.read_at timestamp with time zone
column messages.received_at timestamp with time zone
column messages.receiving_at timestamp with time zone
column messages.scheduled_at timestamp with time zone
column messages.sending_at timestamp with time zone
column messages.sent_at timestamp with time zone
column messages.sid text COLLATE "C" NOT NULL
column messages.stale_from timestamp with time zone DEFAULT to_timestamp((((('this_program_is_older_than_the_schema'::text)::regclass)::oid)::bigint)::double precision)
column messages.status text COLLATE "C" GENERATED ALWAYS AS ( CASE WHEN (read_at IS NOT NULL) THEN 'read'::text WHEN (delivered_at IS NOT NULL) THEN 'delivered'::text WHEN (undelivered_at IS NOT NULL) THEN 'undelivered'::text WHEN (failed_at IS NOT NULL) THEN 'failed'::text WHEN (canceled_at IS NOT NULL) THEN 'canceled'::text WHEN (received_at IS NOT NULL) THEN 'received'::text WHEN (sent_at IS NOT NULL) THEN 'sent'::text WHEN (sending_at IS NOT NULL) THEN 'sending'::text WHEN (receiving_at IS NOT NULL) THEN 'receiving'::text WHEN (queued_at IS NOT NULL) THEN 'queued'::text WHEN (scheduled_at IS NOT NULL) THEN 'scheduled'::text WHEN (accepted_at IS NOT NULL) THEN 'accepted'::text ELSE NULL::text END) STORED
column messages.to_number text COLLATE "C" GENERATED ALWAYS AS (substr(furthest_to, 2)) STORED
column messages.undelivered_at timestamp with time zone
constraint messages.messages_pkey PRIMARY KEY (sid, account_sid)
index messages.messages_awaiting CREATE INDEX messages_awaiting ON messages USING btree (first_seen_at DESC, sid DESC) WHERE ((NOT final) AND (sent_at IS NOT NULL))
index messages.messages_by_account CREATE INDEX messages_by_account ON messages USING btree (account_sid, first_seen_at DESC, sid DESC)
index messages.messages_by_error CREATE INDEX messages_by_error ON messages USING btree (error_code, first_seen_at DESC, sid DESC) WHERE (error_code IS NOT NULL)
index messages.messages_by_first_seen CREATE INDEX messages_by_first_seen ON messages USING btree (first_seen_at DESC)
index messages.messages_by_from CREATE INDEX messages_by_from ON messages USING btree (substr(from_number, (strpos(from_number, ':'::text) + 1)), first_seen_at DESC)
index messages.messages_by_to CREATE INDEX messages_by_to ON messages USING btree (substr(to_number, (strpos(to_number, ':'::text) + 1)), first_seen_at DESC)
index messages.messages_canceled CREATE INDEX messages_canceled ON messages USING btree (first_seen_at DESC, sid DESC) WHERE (canceled_at IS NOT NULL)
index messages.messages_contradicted CREATE INDEX messages_contradicted ON messages USING btree (first_seen_at DESC, sid DESC) WHERE contradicted
index messages.messages_failed CREATE INDEX messages_failed ON messages USING btree (first_seen_at DESC, sid DESC) WHERE (failed_at IS NOT NULL)
index messages.messages_inbound CREATE INDEX messages_inbound ON messages USING btree (first_seen_at DESC, sid DESC) WHERE (direction = 'inbound'::text)
index messages.messages_mms CREATE INDEX messages_mms ON messages USING btree (first_seen_at DESC, sid DESC) WHERE (channel = 'mms'::text)
index messages.messages_observed CREATE INDEX messages_observed ON messages USING btree (first_seen_at DESC, sid DESC) WHERE (((observed IS NOT NULL) AND (NOT ('history'::text = ANY (observed)))) OR (gone_at IS NOT NULL) OR (behind_at IS NOT NULL))
index messages.messages_read CREATE INDEX messages_read ON messages USING btree (first_seen_at DESC, sid DESC) WHERE (read_at IS NOT NULL)
index messages.messages_undelivered CREATE INDEX messages_undelivered ON messages USING btree (first_seen_at DESC, sid DESC) WHERE (undelivered_at IS NOT NULL)
index messages.messages_unsent CREATE INDEX messages_unsent ON messages USING btree (first_seen_at DESC, sid DESC) WHERE ((NOT final) AND (sent_at IS NULL))
index messages.messages_unsuccessful CREATE INDEX messages_unsuccessful ON messages USING btree (first_seen_at DESC, sid DESC) WHERE (num_nonnulls(undelivered_at, failed_at, canceled_at) > 0)
table notes.notes LOGGED
column notes.account_sid text COLLATE "C" NOT NULL
column notes.author text COLLATE "C" NOT NULL
column notes.created_at timestamp with time zone NOT NULL
column notes.id uuid NOT NULL
column notes.key_hash bytea
column notes.kind text COLLATE "C" NOT NULL
column notes.request_hash bytea NOT NULL
column notes.sid text COLLATE "C" NOT NULL
column notes.text text NOT NULL
column notes.ticket_reference text COLLATE "C" NOT NULL
constraint notes.notes_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'call'::text, 'recording'::text])))
constraint notes.notes_pkey PRIMARY KEY (sid, id)
constraint notes.notes_sid_author_key_hash_key UNIQUE (sid, author, key_hash)
index notes.notes_by_id CREATE INDEX notes_by_id ON notes USING btree (id)
index notes.notes_by_key CREATE INDEX notes_by_key ON notes USING btree (author, key_hash) WHERE (key_hash IS NOT NULL)
index notes.notes_by_ticket CREATE INDEX notes_by_ticket ON notes USING btree (lower(ticket_reference), created_at DESC)
table open_end_questions.open_end_questions LOGGED
column open_end_questions.account_sid text COLLATE "C" NOT NULL
column open_end_questions.asked smallint NOT NULL
column open_end_questions.asked_at timestamp with time zone NOT NULL
column open_end_questions.behind_since timestamp with time zone
column open_end_questions.kind text COLLATE "C" NOT NULL
column open_end_questions.sid text COLLATE "C" NOT NULL
constraint open_end_questions.open_end_questions_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'call'::text, 'recording'::text])))
constraint open_end_questions.open_end_questions_pkey PRIMARY KEY (sid, account_sid)
index open_end_questions.open_end_questions_by_time CREATE INDEX open_end_questions_by_time ON open_end_questions USING btree (asked_at)
table open_messages.open_messages LOGGED
column open_messages.account_sid text COLLATE "C" NOT NULL
column open_messages.first_seen_at timestamp with time zone NOT NULL
column open_messages.sid text COLLATE "C" NOT NULL
constraint open_messages.open_messages_pkey PRIMARY KEY (sid, account_sid)
index open_messages.open_messages_by_first_seen CREATE INDEX open_messages_by_first_seen ON open_messages USING btree (first_seen_at DESC, sid DESC)
table quarantine.quarantine LOGGED
column quarantine.account_sid text COLLATE "C"
column quarantine.cause text COLLATE "C" NOT NULL GENERATED ALWAYS AS ( CASE reason WHEN 'wrong-door'::text THEN COALESCE("substring"(detail, '^this is the callback of a (message|call|recording),'::text), ''::text) WHEN 'invalid'::text THEN COALESCE("left"(((problems -> 0) ->> 'pointer'::text), 100), ''::text) ELSE ''::text END) STORED
column quarantine.detail text NOT NULL
column quarantine.door text COLLATE "C" NOT NULL
column quarantine.handled_at timestamp with time zone
column quarantine.headers jsonb NOT NULL
column quarantine.id uuid NOT NULL
column quarantine.key_id text COLLATE "C" NOT NULL
column quarantine.method text COLLATE "C" NOT NULL
column quarantine.outcome jsonb
column quarantine.problems jsonb NOT NULL
column quarantine.raw_body bytea NOT NULL
column quarantine.reason text COLLATE "C" NOT NULL
column quarantine.received_at timestamp with time zone NOT NULL
column quarantine.sids text[] COLLATE "C" NOT NULL DEFAULT '{}'::text[]
column quarantine.signature text COLLATE "C" NOT NULL
column quarantine.signature_scheme text COLLATE "C" NOT NULL
column quarantine.signed_url text NOT NULL
column quarantine.state text COLLATE "C" NOT NULL DEFAULT 'waiting'::text
column quarantine.status text COLLATE "C"
column quarantine.stored_bytes integer GENERATED ALWAYS AS ((((512 + octet_length(raw_body)) + octet_length(target)) + octet_length(detail))) STORED
column quarantine.target text NOT NULL
constraint quarantine.quarantine_door_check CHECK ((door = ANY (ARRAY['message'::text, 'call'::text, 'recording'::text])))
constraint quarantine.quarantine_pkey PRIMARY KEY (id)
constraint quarantine.quarantine_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'replayed'::text, 'discarded'::text])))
index quarantine.quarantine_by_cause CREATE INDEX quarantine_by_cause ON quarantine USING btree (reason, account_sid, door, cause, state, received_at)
index quarantine.quarantine_by_reason CREATE INDEX quarantine_by_reason ON quarantine USING btree (reason, received_at DESC, id DESC)
index quarantine.quarantine_by_received CREATE INDEX quarantine_by_received ON quarantine USING btree (received_at DESC, id DESC)
index quarantine.quarantine_by_sid CREATE INDEX quarantine_by_sid ON quarantine USING gin (sids) WITH (fastupdate=off)
index quarantine.quarantine_waiting_bytes CREATE INDEX quarantine_waiting_bytes ON quarantine USING btree (account_sid, key_id) INCLUDE (stored_bytes) WHERE (state = 'waiting'::text)
table reconciliations.reconciliations LOGGED
column reconciliations.asked_by text COLLATE "C" NOT NULL
column reconciliations.created_at timestamp with time zone NOT NULL
column reconciliations.dry_run boolean NOT NULL
column reconciliations.finished_at timestamp with time zone
column reconciliations.id uuid NOT NULL
column reconciliations.key_hash bytea
column reconciliations.kinds text[] COLLATE "C" NOT NULL
column reconciliations.open_counts jsonb NOT NULL DEFAULT '{}'::jsonb
column reconciliations.open_ends boolean NOT NULL
column reconciliations.problems jsonb NOT NULL DEFAULT '[]'::jsonb
column reconciliations.purpose text COLLATE "C" NOT NULL
column reconciliations.request_hash bytea
column reconciliations.since date
column reconciliations.started_at timestamp with time zone
column reconciliations.state text COLLATE "C" NOT NULL DEFAULT 'waiting'::text
column reconciliations.until date
constraint reconciliations.reconciliations_asked_by_key_hash_key UNIQUE (asked_by, key_hash)
constraint reconciliations.reconciliations_pkey PRIMARY KEY (id)
constraint reconciliations.reconciliations_purpose_check CHECK ((purpose = ANY (ARRAY['schedule'::text, 'request'::text, 'backfill'::text])))
constraint reconciliations.reconciliations_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))
index reconciliations.reconciliations_by_creation CREATE INDEX reconciliations_by_creation ON reconciliations USING btree (created_at DESC, id DESC)
index reconciliations.reconciliations_unfinished CREATE INDEX reconciliations_unfinished ON reconciliations USING btree (created_at, id) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]))
table recordings.recordings LOGGED
storage recordings.recordings fillfactor=80
column recordings.absent_at timestamp with time zone
column recordings.account_sid text COLLATE "C" NOT NULL
column recordings.behind_at timestamp with time zone
column recordings.call_sid text COLLATE "C"
column recordings.caught_up_at timestamp with time zone
column recordings.channels integer
column recordings.completed_at timestamp with time zone
column recordings.conference_sid text COLLATE "C"
column recordings.contradicted boolean GENERATED ALWAYS AS ((num_nonnulls(completed_at, failed_at, absent_at) > 1)) STORED
column recordings.duration_seconds integer
column recordings.error_code text COLLATE "C"
column recordings.event_count integer NOT NULL
column recordings.failed_at timestamp with time zone
column recordings.final boolean GENERATED ALWAYS AS ((num_nonnulls(completed_at, failed_at, absent_at) > 0)) STORED
column recordings.first_seen_at timestamp with time zone NOT NULL
column recordings.furthest_observation text COLLATE "C"
column recordings.gone_at timestamp with time zone
column recordings.in_progress_at timestamp with time zone
column recordings.last_seen_at timestamp with time zone NOT NULL
column recordings.observed text[] COLLATE "C"
column recordings.sid text COLLATE "C" NOT NULL
column recordings.source text COLLATE "C"
column recordings.status text COLLATE "C" GENERATED ALWAYS AS ( CASE WHEN (completed_at IS NOT NULL) THEN 'completed'::text WHEN (failed_at IS NOT NULL) THEN 'failed'::text WHEN (absent_at IS NOT NULL) THEN 'absent'::text WHEN (in_progress_at IS NOT NULL) THEN 'in-progress'::text ELSE NULL::text END) STORED
column recordings.url text COLLATE "C"
constraint recordings.recordings_pkey PRIMARY KEY (sid, account_sid)
index recordings.recordings_absent CREATE INDEX recordings_absent ON recordings USING btree (first_seen_at DESC, sid DESC) WHERE (absent_at IS NOT NULL)
index recordings.recordings_by_account CREATE INDEX recordings_by_account ON recordings USING btree (account_sid, first_seen_at DESC, sid DESC)
index recordings.recordings_by_call CREATE INDEX recordings_by_call ON recordings USING btree (call_sid, first_seen_at DESC)
index recordings.recordings_by_first_seen CREATE INDEX recordings_by_first_seen ON recordings USING btree (first_seen_at DESC)
index recordings.recordings_contradicted CREATE INDEX recordings_contradicted ON recordings USING btree (first_seen_at DESC, sid DESC) WHERE contradicted
index recordings.recordings_failed CREATE INDEX recordings_failed ON recordings USING btree (first_seen_at DESC, sid DESC) WHERE (failed_at IS NOT NULL)
index recordings.recordings_observed CREATE INDEX recordings_observed ON recordings USING btree (first_seen_at DESC, sid DESC) WHERE (((observed IS NOT NULL) AND (NOT ('history'::text = ANY (observed)))) OR (gone_at IS NOT NULL) OR (behind_at IS NOT NULL))
index recordings.recordings_open CREATE INDEX recordings_open ON recordings USING btree (first_seen_at DESC, sid DESC) WHERE (NOT final)
table sessions.sessions LOGGED
column sessions.opened_at timestamp with time zone NOT NULL
column sessions.secret_hash bytea NOT NULL
column sessions.token_name text COLLATE "C" NOT NULL
column sessions.token_proof bytea NOT NULL
column sessions.used_at timestamp with time zone NOT NULL
constraint sessions.sessions_pkey PRIMARY KEY (secret_hash)
constraint sessions.sessions_secret_hash_check CHECK ((octet_length(secret_hash) = 32))
constraint sessions.sessions_token_proof_check CHECK ((octet_length(token_proof) = 32))
table signature_samples.signature_samples LOGGED
column signature_samples.bucket text COLLATE "C" NOT NULL
column signature_samples.credentials text
column signature_samples.cut_from_bytes integer
column signature_samples.detail text NOT NULL
column signature_samples.door text COLLATE "C" NOT NULL
column signature_samples.explanation jsonb
column signature_samples.handled_at timestamp with time zone
column signature_samples.headers jsonb NOT NULL
column signature_samples.id uuid NOT NULL
column signature_samples.is_near_miss boolean NOT NULL DEFAULT false
column signature_samples.likelihood smallint NOT NULL
column signature_samples.method text COLLATE "C" NOT NULL
column signature_samples.outcome jsonb
column signature_samples.problems jsonb NOT NULL
column signature_samples.raw_body bytea NOT NULL
column signature_samples.received_at timestamp with time zone NOT NULL
column signature_samples.signature text COLLATE "C"
column signature_samples.state text COLLATE "C" NOT NULL DEFAULT 'waiting'::text
column signature_samples.target text NOT NULL
constraint signature_samples.signature_samples_door_check CHECK ((door = ANY (ARRAY['message'::text, 'call'::text, 'recording'::text])))
constraint signature_samples.signature_samples_pkey PRIMARY KEY (id)
constraint signature_samples.signature_samples_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'replayed'::text, 'discarded'::text])))
index signature_samples.signature_samples_by_bucket CREATE INDEX signature_samples_by_bucket ON signature_samples USING btree (bucket, received_at) WHERE (NOT is_near_miss)
index signature_samples.signature_samples_by_received CREATE INDEX signature_samples_by_received ON signature_samples USING btree (received_at DESC, id DESC)
index signature_samples.signature_samples_unexplained CREATE INDEX signature_samples_unexplained ON signature_samples USING btree (likelihood DESC, received_at DESC) WHERE (explanation IS NULL)
table summaries.summaries LOGGED
column summaries.beginning timestamp with time zone NOT NULL
column summaries.is_clean boolean NOT NULL
column summaries.is_settled boolean NOT NULL
column summaries.length text COLLATE "C" NOT NULL
column summaries.open_from timestamp with time zone
column summaries.open_to timestamp with time zone
column summaries.summarised_at timestamp with time zone NOT NULL
constraint summaries.summaries_length_check CHECK ((length = ANY (ARRAY['hour'::text, 'day'::text])))
constraint summaries.summaries_pkey PRIMARY KEY (length, beginning)
table summary_counts.summary_counts LOGGED
column summary_counts.account_sid text COLLATE "C" NOT NULL
column summary_counts.beginning timestamp with time zone NOT NULL
column summary_counts.counts json NOT NULL
column summary_counts.length text COLLATE "C" NOT NULL
constraint summary_counts.summary_counts_length_check CHECK ((length = ANY (ARRAY['hour'::text, 'day'::text])))
constraint summary_counts.summary_counts_pkey PRIMARY KEY (length, beginning, account_sid)
table sweeps.sweeps LOGGED
column sweeps.account_sid text COLLATE "C" NOT NULL
column sweeps.asked_at timestamp with time zone
column sweeps.complete boolean NOT NULL DEFAULT false
column sweeps.confirmed integer NOT NULL DEFAULT 0
column sweeps.day date NOT NULL
column sweeps.disagreeing integer NOT NULL DEFAULT 0
column sweeps.failures integer NOT NULL DEFAULT 0
column sweeps.finished_at timestamp with time zone
column sweeps.kind text COLLATE "C" NOT NULL
column sweeps.last_sids text[] COLLATE "C" NOT NULL DEFAULT '{}'::text[]
column sweeps.lost integer NOT NULL DEFAULT 0
column sweeps.next_page text
column sweeps.pages integer NOT NULL DEFAULT 0
column sweeps.problem jsonb
column sweeps.reconciliation uuid NOT NULL
column sweeps.seen integer NOT NULL DEFAULT 0
column sweeps.started_at timestamp with time zone
column sweeps.undecided integer NOT NULL DEFAULT 0
column sweeps.unknown integer NOT NULL DEFAULT 0
constraint sweeps.sweeps_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'call'::text, 'recording'::text])))
constraint sweeps.sweeps_pkey PRIMARY KEY (reconciliation, account_sid, kind, day)
constraint sweeps.sweeps_reconciliation_fkey FOREIGN KEY (reconciliation) REFERENCES reconciliations(id) ON DELETE CASCADE
index sweeps.sweeps_by_day CREATE INDEX sweeps_by_day ON sweeps USING btree (day DESC, account_sid, kind, finished_at DESC) WHERE complete
table traffic_counted.traffic_counted LOGGED
column traffic_counted.is_only boolean NOT NULL DEFAULT true
column traffic_counted.position bigint NOT NULL
constraint traffic_counted.traffic_counted_is_only_check CHECK (is_only)
constraint traffic_counted.traffic_counted_pkey PRIMARY KEY (is_only)
table traffic_counts.traffic_counts LOGGED
column traffic_counts.account_sid text COLLATE "C" NOT NULL
column traffic_counts.beginning timestamp with time zone NOT NULL
column traffic_counts.events bigint NOT NULL
column traffic_counts.kind text COLLATE "C" NOT NULL
column traffic_counts.length text COLLATE "C" NOT NULL
constraint traffic_counts.traffic_counts_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'call'::text, 'recording'::text])))
constraint traffic_counts.traffic_counts_length_check CHECK ((length = ANY (ARRAY['hour'::text, 'day'::text])))
constraint traffic_counts.traffic_counts_pkey PRIMARY KEY (length, beginning, account_sid, kind)
`;
