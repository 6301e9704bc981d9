// Made from the API documents by `npm run console:types`. Not to be edited.

export interface paths {
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document as a page to read and try
         * @description All that it loads comes from this door; a token typed into it is forgotten with the page.
         */
        get: operations["documents-page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description It asks nothing of the database: restarting this process would not bring that back.
         */
        get: operations["health-live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can it answer questions?
         * @description The database answers, its schema is of the version that this program was written for, no journal of an ingest door is more than half full or holds a callback for longer than a minute, and no ingest door, on this machine or another, refuses callbacks or has fallen silent in the last quarter of an hour. One that keeps what it is sent in its journal is well; `doors` says so all the same. Where no ingest door reports, there are `doors: 0`. What is wrong with asking the providers (`reconciliation`) is told, and never a reason not to be ready.
         */
        get: operations["health-ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Metrics for Prometheus
         * @description This process, its event loop and durations by route; what the ingest doors count, on this machine and others, added up: callbacks by outcome, and their journals; and of each ingest door whether it is ready, and how long ago it reported. What a door has counted stays counted when it ends or is replaced. While the database is away, the gauges are those of the doors on the same DATA_DIR.
         */
        get: operations["metrics-read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document for programs
         * @description Of both doors: the routes of this one, and as webhooks the callbacks that the other one takes.
         */
        get: operations["documents-openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the accounts, by their SIDs, and when anything was last heard of each
         * @description Every account of which a message, a call or a recording is known. How they are doing says `/v1/audit/breakdown?by=account`.
         */
        get: operations["accounts-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountSid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account, and when anything was last heard of it
         * @description What it is in the list.
         */
        get: operations["accounts-one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what did not come in although it should have, longest missing first
         * @description `open-call`: no end within `OPEN_CALL_WINDOW`. `recording-missing`: none within `RECORDING_WINDOW`. `account-silent`: nothing for more than twice as long as the account ever was silent in its last month, of which three weeks have to be known. `first-status-missing`: a message or call first heard of past its first status; only when asked for, since some providers report none. Every page is about the moment at which the first one was asked for.
         */
        get: operations["absences-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/breakdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take deliveries apart by account, channel, country, error code or tag
         * @description The messages that were first seen in a range (by default the last 24 hours), for each value of what they are taken apart by: in total, for every hour or day, and beside as long a time directly before.
         */
        get: operations["breakdown-breakDown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what became of messages
         * @description The messages that were first seen in a range (by default the last 24 hours), in total and for every hour or day. Counts are of their state now, which still changes as receipts come in.
         */
        get: operations["audit-deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/discrepancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is not as it should be, oldest first
         * @description By default messages whose receipt is overdue, that have stalled, or whose outcomes contradict each other; each with its explanation and what to do. The classes of reconciliation (`callback-lost`, `unknown-here`, `disagrees`, `gone-at-provider`) are found for messages, and with `kind` for calls or recordings. Every page is about the moment at which the first one was asked for. A page takes the same time however many there are; counting them (`include=counts`) does not. As `text/csv` or `application/x-ndjson` the answer is all of the list, streamed, whatever `limit` and `include` say, in the columns of its kind; four files, of this or other lists, can be under way, further ones get a 503.
         */
        get: operations["discrepancies-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/lost-callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the callbacks that were lost, by account, kind and day
         * @description From the last whole list of each day that the provider gave. A callback that comes late is lost until the list of its day is read again.
         */
        get: operations["lostcallbacks-count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the names of the tags that callbacks had lately
         * @description Tags are what stands in the query of a callback URL. The 20000 latest events are looked at, and the 50 most frequent names are told.
         */
        get: operations["tags-names"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/traffic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the callbacks that came in, and find silences
         * @description Callbacks by when they were received (by default in the last 24 hours, by the minute), in total and for every interval; and the silences: times in which no resource was first seen, although at the same hours of earlier days there were.
         */
        get: operations["traffic-traffic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the messages that wait for a receipt, by age
         * @description Messages at `sent` whose receipt may still come (`awaiting-receipt`) or should have come (`receipt-overdue`), whenever they were sent, by how long ago the first of their callbacks came in. No MMS: it gets no receipt.
         */
        get: operations["traffic-waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/callback-urls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The URLs to give to the provider
         * @description Those of `PUBLIC_URL`; without it those of the ingest door on this machine, for a first try.
         */
        get: operations["setup-urls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List calls, newest or oldest first
         * @description Filters add up. Pages stay true while rows are added: each continues where the one before ended. Times of the filters are those of the first callback of each row; `until` itself is excluded. As `text/csv` or `application/x-ndjson` the answer is all of the list, streamed, whatever `limit` says; four such answers can be under way, further ones get a 503.
         */
        get: operations["calls-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calls/{sid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up a call by its SID
         * @description The state that follows from all callbacks; with `asOf` from those that had come in by then.
         */
        get: operations["calls-one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calls/{sid}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every event of a call, oldest first
         * @description In the order in which they came in, each as it came. All of them: there are no pages.
         */
        get: operations["calls-history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calls/{sid}/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The recordings of a call, newest first
         * @description All of them: there are no pages.
         */
        get: operations["calls-recordingsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/error-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every documented error code of messages, in plain words
         * @description What each means, and what to do about it.
         */
        get: operations["errorcodes-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/error-codes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An error code of messages, in plain words
         * @description Also one that no provider documents: it says so, and whom to ask.
         */
        get: operations["errorcodes-one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/error-codes/{code}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which recipients an error code met most often
         * @description Of the messages with the code that were first seen in a range, by default the last 24 hours.
         */
        get: operations["errorcodes-numbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every event of everything, by page
         * @description Every event once, in the order of its position, which never changes; what is shown is never followed by an event with a lower position. An append that is still going on holds back what comes after it, for a few seconds at most. Follow `next` until it is null; to go on later, ask with the last `position` as `after`. With a filter a page may hold less than `limit`, or nothing, and still have a `next`.
         */
        get: operations["feed-page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feed/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every event of everything, as server-sent events
         * @description Every event once, in the order of its position, which never changes; what is shown is never followed by an event with a lower position. An append that is still going on holds back what comes after it, for a few seconds at most. Each has its position as `id`, and as `data` what a page has. Whoever comes back with `Last-Event-ID`, as browsers do by themselves, misses nothing and sees nothing twice. Every 15 seconds without an event a comment comes; with a filter it carries an `id` that moves the place to come back to. A reader that is slow holds up nobody; one that takes nothing of what was sent for a minute or two is let go. A door keeps so many streams open at once (`FEED_MAX_STREAMS`); past it they are answered 503 with `Retry-After`.
         */
        get: operations["feed-stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lookup/{sid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that support asks of a SID, whatever it is of
         * @description State, timeline with notes and gaps, an explanation, what belongs to it, and a ready text for a ticket. A URL may also be pasted into the path unescaped. Where several kinds or accounts have the SID, `matches` lists all and the one first seen is shown. A SID of which only refused callbacks are kept is a 404 that has them as `quarantined`; a phone number is one with `links` to what happened with it.
         */
        get: operations["lookup-one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lookup/{sid}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every callback of a SID, to be checked without access
         * @description A zip with a README, `evidence.json`, each event with the bytes that were signed, and `sha256sums.txt`. The same events give the same bytes. It never holds a key, but all that the callbacks hold, phone numbers too.
         */
        get: operations["lookup-evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lookup/{sid}/nearest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The known SIDs that somebody may have meant
         * @description Those that differ from it by a mistake or two: a digit that is missing, is one too many, or is another one; two that have changed places. The second of two mistakes is not looked for at the beginning of a SID. Takes about as long however many SIDs there are.
         */
        get: operations["lookup-nearest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/made-up-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether there is anything made up
         * @description For whoever shows what is here to others: nobody may take a demonstration for real.
         */
        get: operations["setup-madeUpData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages, newest or oldest first
         * @description Filters add up. Pages stay true while rows are added: each continues where the one before ended. Times of the filters are those of the first callback of each row; `until` itself is excluded. As `text/csv` or `application/x-ndjson` the answer is all of the list, streamed, whatever `limit` says; four such answers can be under way, further ones get a 503.
         */
        get: operations["messages-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{sid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up a message by its SID
         * @description The state that follows from all callbacks; with `asOf` from those that had come in by then.
         */
        get: operations["messages-one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{sid}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every event of a message, oldest first
         * @description In the order in which they came in, each as it came. All of them: there are no pages.
         */
        get: operations["messages-history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attach a ticket and a text to a SID
         * @description The note stands in the timeline of the look-up, and is found by its ticket. It cannot be changed: a correction is another note. With an `Idempotency-Key` it is written once, however often it is sent; the answer is the same each time, and says so in `Idempotent-Replayed`. A SID that no callback has named yet is a 404.
         */
        post: operations["notes-add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A note
         * @description As it was written; a note never changes.
         */
        get: operations["notes-one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/numbers/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything of a phone number in one list, newest first
         * @description Messages and calls to and from it, in every channel, and the recordings of these calls. A recording has no number of its own: it is on the page of its call, so a page of recordings alone can be empty and still have a next one. A number that nothing is known of has an empty list.
         */
        get: operations["numbers-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List refused callbacks, newest first
         * @description Authentic callbacks that could not be read, and with the reason `signature` samples of requests that were not believed, with an explanation that helps to mend keys and URLs.
         */
        get: operations["quarantine-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quarantine/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A refused callback, whole, as it came
         * @description With its headers and bytes, why it was refused, and what became of it since.
         */
        get: operations["quarantine-one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quarantine/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let go of a refused callback
         * @description It goes first when room is made, and can still be tried again until then. What has become an event cannot be discarded; what is discarded already stays so.
         */
        post: operations["quarantine-discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quarantine/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a refused callback again
         * @description It goes the way of every callback once more and keeps its original time of receipt; a repeat is harmless. Without a `door` it goes to the one that is its own (`replayDoor`). A sample of a wrong signature is verified anew against the keys and URLs of now.
         */
        post: operations["quarantine-replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quarantine/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was refused, by cause and account, and what to do about it
         * @description Each cause with how many wait for it, since when, how many came in each quarter of a day of the last week, and what to set so that no more do. Wrong signatures are samples, of which only few are kept: their numbers say nothing of how many came.
         */
        get: operations["quarantinegroups-groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quarantine/groups/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let go of all that waits for one cause
         * @description All of them or none: says how many have to wait, and where another number does, nothing happens. What is discarded goes first when room is made; until then it can still be tried again.
         */
        post: operations["quarantinegroups-discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was asked, the newest first
         * @description Reconciliations that ran by the clock, and those that somebody asked for, with what they found.
         */
        get: operations["reconciliations-list"];
        put?: never;
        /**
         * Ask the providers what they have, and compare
         * @description Reads the lists of all days since then of every account in `PROVIDER_ACCESS`, then asks for each resource without an end by its SID. It runs in the background, one at a time; its `Location` says how far it is. What the provider says and no callback did becomes an event with the origin `reconciliation`, unless `dryRun` is true.
         */
        post: operations["reconciliations-add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A reconciliation, with each of its days
         * @description How far it is, what each list of a day said, and what is wrong.
         */
        get: operations["reconciliations-one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the provider for one SID, now
         * @description One request to the REST API of the provider; what it says and no callback did becomes an event. A SID that is not known here needs `kind` and `accountSid`. Where the provider gives no answer, `problem` says why.
         */
        post: operations["reconciliations-ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List recordings, newest or oldest first
         * @description Filters add up. Pages stay true while rows are added: each continues where the one before ended. Times of the filters are those of the first callback of each row; `until` itself is excluded. As `text/csv` or `application/x-ndjson` the answer is all of the list, streamed, whatever `limit` says; four such answers can be under way, further ones get a 503.
         */
        get: operations["recordings-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recordings/{sid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up a recording by its SID
         * @description The state that follows from all callbacks; with `asOf` from those that had come in by then.
         */
        get: operations["recordings-one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recordings/{sid}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every event of a recording, oldest first
         * @description In the order in which they came in, each as it came. All of them: there are no pages.
         */
        get: operations["recordings-history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sessions of the caller's token
         * @description All that were opened with a token of the same name, the one that was used last first.
         */
        get: operations["sessions-list"];
        put?: never;
        /**
         * Open a session with a token
         * @description The answer sets a cookie that no script can read, and that a browser sends along to this door alone. It stands for the token until the session ends: when it is closed, when nothing was asked in it for `SESSION_MAX_IDLE`, after `SESSION_MAX_AGE` in any case, and at once when the token is no longer in API_TOKENS. Needs a token; a session opens no other. One name has 50 sessions at most: the one that was used longest ago makes room.
         */
        post: operations["sessions-open"];
        /**
         * Sign out everywhere
         * @description Ends every session that was opened with a token of the caller's name, in whichever browser, those of others who use that name among them. The token itself stays valid.
         */
        delete: operations["sessions-endAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out
         * @description Ends the session of the request, with all that is still being sent in it, and takes the cookie back.
         */
        delete: operations["sessions-end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The SIDs that notes attach to a ticket
         * @description Each with where it stands, those with the newest notes first; none for a ticket nobody named. The path at which this was asked before, `/v1/lookup/ticket/{reference}`, is deprecated: it still answers, with `Deprecation` and a `Link` to here, `rel="successor-version"`.
         */
        get: operations["tickets-one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    callStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A call's status has changed
         * @description The provider sends it to `/callbacks/calls` of the public door. A query string on the URL of a POST is signed with the URL and kept as tags. Statuses and parameters that are not listed are kept as they come.
         */
        get: operations["callStatusByGet"];
        put?: never;
        /**
         * A call's status has changed
         * @description The provider sends it to `/callbacks/calls` of the public door. A query string on the URL of a POST is signed with the URL and kept as tags. Statuses and parameters that are not listed are kept as they come.
         */
        post: operations["callStatusByPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    messageStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A message's status has changed
         * @description The provider sends it to `/callbacks/messages` of the public door. A query string on the URL of a POST is signed with the URL and kept as tags. Statuses and parameters that are not listed are kept as they come.
         */
        get: operations["messageStatusByGet"];
        put?: never;
        /**
         * A message's status has changed
         * @description The provider sends it to `/callbacks/messages` of the public door. A query string on the URL of a POST is signed with the URL and kept as tags. Statuses and parameters that are not listed are kept as they come.
         */
        post: operations["messageStatusByPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    recordingStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A recording's status has changed
         * @description The provider sends it to `/callbacks/recordings` of the public door. A query string on the URL of a POST is signed with the URL and kept as tags. Statuses and parameters that are not listed are kept as they come.
         */
        get: operations["recordingStatusByGet"];
        put?: never;
        /**
         * A recording's status has changed
         * @description The provider sends it to `/callbacks/recordings` of the public door. A query string on the URL of a POST is signed with the URL and kept as tags. Statuses and parameters that are not listed are kept as they come.
         */
        post: operations["recordingStatusByPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AbsenceDto: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string;
            /**
             * @example open-call
             * @enum {string}
             */
            class: "open-call" | "recording-missing" | "account-silent" | "first-status-missing";
            /**
             * @description Why we say so, in plain words, with the evidence.
             * @example First seen at 2026-01-29 08:00:00 UTC, with `answered` as its last status, and no end has been reported. A call hardly lasts so long; more likely the callback of its end was lost.
             */
            explanation: string;
            /**
             * @description What the SID is one of.
             * @example call
             * @enum {string}
             */
            kind: "message" | "call" | "recording" | "account";
            /**
             * @description What to do next.
             * @example Look the call up at the provider, with the SID, and see whether callbacks are set up to report its end.
             */
            next: string;
            /**
             * @description The SID of the resource, or of the account itself.
             * @example 0703574f-0000-4000-8000-000000000003
             */
            sid: string;
            /**
             * Format: date-time
             * @description When it began to be missing.
             * @example 2026-01-30T08:00:00.310Z
             */
            since: string;
        };
        AbsenceListDto: {
            /**
             * @description How many there are of every class that was asked for, on all pages; null on pages after the first.
             * @example {
             *       "open-call": 1,
             *       "recording-missing": 0,
             *       "account-silent": 0
             *     }
             */
            counts: {
                [key: string]: number;
            } | null;
            data: components["schemas"]["AbsenceDto"][];
            /**
             * @description The `cursor` of the next page; null on the last one.
             * @example null
             */
            next: string | null;
        };
        AccountDto: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string;
            /**
             * @description Whether `sidetrack simulate` has made it up.
             * @example false
             */
            isMadeUp: boolean;
            /**
             * Format: date-time
             * @description When its latest callback came in, of those about its 100 latest messages, calls and recordings each; null where only the provider’s REST API told of it.
             * @example 2026-01-31T07:59:30.114Z
             */
            lastCallbackAt: string | null;
            /** @description When the latest of each kind was first seen. */
            latest: components["schemas"]["LatestOfAccountDto"];
            /**
             * @description Whose account it is, by the shape of its id; null where that does not tell.
             * @example signalwire
             * @enum {string|null}
             */
            provider: "signalwire" | "twilio" | null;
        };
        AccountListDto: {
            data: components["schemas"]["AccountDto"][];
            /**
             * @description The `cursor` of the next page; null on the last one.
             * @example null
             */
            next: string | null;
        };
        AskedDto: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string;
            /**
             * Format: date-time
             * @description When it was asked for.
             * @example 2026-01-31T09:00:00.000Z
             */
            askedAt: string;
            /**
             * @description What that amounts to; `gone`: the provider does not have it. Null where the provider gave no answer.
             * @example lost
             * @enum {string|null}
             */
            finding: "confirmed" | "lost" | "unknown" | "disagreeing" | "undecided" | "gone" | null;
            /**
             * @description Whether it was not known before: it is an event now.
             * @example true
             */
            isNews: boolean;
            /**
             * @example message
             * @enum {string}
             */
            kind: "message" | "call" | "recording";
            /** @description Why there is no answer. */
            problem: components["schemas"]["SweepProblemDto"] | null;
            /**
             * @description The SID, exactly as the provider gave it.
             * @example 0a059168-0000-4000-8000-000000000002
             */
            sid: string;
            /**
             * @description The status in the word of the provider's REST API.
             * @example delivered
             */
            word: string | null;
        };
        AskedSidBody: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid?: string;
            /**
             * @description Which kind, where several have the SID.
             * @enum {string}
             */
            kind?: "message" | "call" | "recording";
            /**
             * @description The SID, as people paste it.
             * @example 0a059168-0000-4000-8000-000000000002
             */
            sid: string;
        };
        AuditDto: {
            /**
             * @description The one account that was asked for.
             * @example null
             */
            accountSid: string | null;
            /** @description With `by=tag:NAME`, over the whole range; else null. */
            byTag: components["schemas"]["TagCountsDto"] | null;
            /**
             * @description The one channel, likewise.
             * @example null
             */
            channel: string | null;
            /**
             * @example hour
             * @enum {string}
             */
            interval: "hour" | "day";
            /** @description Every hour or day of it, also the empty ones. */
            intervals: components["schemas"]["AuditIntervalDto"][];
            /**
             * @description Exact repeats of callbacks that the ingest doors have taken since they were first started, whatever the range: a repeat stores nothing that could be counted later. Null while no door has reported.
             * @example 12
             */
            repeatsSinceStart: number | null;
            /**
             * Format: date-time
             * @description The beginning of the range, resolved.
             * @example 2026-01-31T07:00:00.000Z
             */
            since: string;
            /** @description Over the whole range. */
            total: components["schemas"]["DeliveryCountsDto"];
            /**
             * Format: date-time
             * @description The end of the range, resolved; itself excluded.
             * @example 2026-01-31T08:00:00.000Z
             */
            until: string;
        };
        AuditIntervalDto: {
            /**
             * @description By channel: `sms`, `mms`, or the scheme of the addresses (`whatsapp`, `rcs`, …).
             * @example {
             *       "sms": 102,
             *       "whatsapp": 12,
             *       "mms": 6
             *     }
             */
            byChannel: {
                [key: string]: number;
            };
            /**
             * @description By delivery class, as it is now.
             * @example {
             *       "delivered": 96,
             *       "failed": 9,
             *       "awaiting-receipt": 8,
             *       "receipt-not-expected": 6,
             *       "inbound": 1
             *     }
             */
            byClass: {
                [key: string]: number;
            };
            /**
             * @description By the recipient's country (ISO 3166); `unknown` where the number does not tell.
             * @example {
             *       "US": 101,
             *       "CA": 18,
             *       "unknown": 1
             *     }
             */
            byCountry: {
                [key: string]: number;
            };
            /**
             * @description By what callbacks and the provider's REST API differ about; those that do not differ count nowhere.
             * @example {
             *       "callback-lost": 2,
             *       "unknown-here": 1
             *     }
             */
            byDiscrepancy: {
                [key: string]: number;
            };
            /**
             * @description By error code, of the messages that have one.
             * @example {
             *       "21610": 3,
             *       "30003": 6
             *     }
             */
            byErrorCode: {
                [key: string]: number;
            };
            /**
             * @description By status; `unrecognised` has none in the known list.
             * @example {
             *       "delivered": 96,
             *       "sent": 14,
             *       "undelivered": 6,
             *       "failed": 3,
             *       "received": 1
             *     }
             */
            byStatus: {
                [key: string]: number;
            };
            /**
             * @description By delivery class, for each channel by itself. For an MMS no receipt is to be expected, for all others one is.
             * @example {
             *       "sms": {
             *         "delivered": 86,
             *         "failed": 9,
             *         "awaiting-receipt": 6,
             *         "inbound": 1
             *       },
             *       "mms": {
             *         "receipt-not-expected": 6
             *       },
             *       "whatsapp": {
             *         "delivered": 10,
             *         "awaiting-receipt": 2
             *       }
             *     }
             */
            classesByChannel: {
                mms: {
                    [key: string]: number;
                };
                sms: {
                    [key: string]: number;
                };
            } & {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /**
             * @description By delivery class, for each recipient's country by itself.
             * @example {
             *       "US": {
             *         "delivered": 81,
             *         "failed": 9,
             *         "awaiting-receipt": 6,
             *         "receipt-not-expected": 5
             *       },
             *       "CA": {
             *         "delivered": 15,
             *         "awaiting-receipt": 2,
             *         "receipt-not-expected": 1
             *       },
             *       "unknown": {
             *         "inbound": 1
             *       }
             *     }
             */
            classesByCountry: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /**
             * @description Messages first seen in this time.
             * @example 120
             */
            messages: number;
            /**
             * @description Messages whose outcome no callback brought: the provider's REST API did, when it was asked. `timeToDelivered` leaves them out.
             * @example 3
             */
            observed: number;
            /** @description With `include=order`, else null. */
            order: components["schemas"]["EventOrderDto"] | null;
            /** @description How well they arrive. */
            rates: components["schemas"]["DeliveryRatesDto"];
            /**
             * @description How well they arrive, for each channel by itself.
             * @example {
             *       "sms": {
             *         "deliveryRate": 0.9052631578947369,
             *         "receiptRate": 1
             *       },
             *       "mms": {
             *         "deliveryRate": null,
             *         "receiptRate": null
             *       },
             *       "whatsapp": {
             *         "deliveryRate": 1,
             *         "receiptRate": 1
             *       }
             *     }
             */
            ratesByChannel: {
                mms: components["schemas"]["DeliveryRatesDto"];
                sms: components["schemas"]["DeliveryRatesDto"];
            } & {
                [key: string]: components["schemas"]["DeliveryRatesDto"];
            };
            /**
             * @description How well they arrive, for each recipient's country by itself.
             * @example {
             *       "US": {
             *         "deliveryRate": 0.9,
             *         "receiptRate": 1
             *       },
             *       "CA": {
             *         "deliveryRate": 1,
             *         "receiptRate": 1
             *       },
             *       "unknown": {
             *         "deliveryRate": null,
             *         "receiptRate": null
             *       }
             *     }
             */
            ratesByCountry: {
                [key: string]: components["schemas"]["DeliveryRatesDto"];
            };
            /**
             * Format: date-time
             * @description Its beginning, or that of the range.
             * @example 2026-01-31T07:00:00.000Z
             */
            since: string;
            /** @description From `sent` to `delivered`. A receipt that crossed with `sent` on the way counts as 0 ms. The percentiles are exact where no more than 5000 messages were first seen in the whole range, else to within 1 %. */
            timeToDelivered: components["schemas"]["TimeToDeliveredDto"];
            /**
             * Format: date-time
             * @description Its end, or that of the range; itself excluded.
             * @example 2026-01-31T08:00:00.000Z
             */
            until: string;
            /**
             * @description Messages at `sent` without any end. The receipts of an MMS will not come; those of others may, late or never.
             * @example {
             *       "sms": 6,
             *       "mms": 6,
             *       "whatsapp": 2
             *     }
             */
            withoutReceipt: {
                mms: number;
                sms: number;
            } & {
                [key: string]: number;
            };
        };
        BreakdownCountsDto: {
            /**
             * @description By delivery class, as it is now.
             * @example {
             *       "delivered": 101,
             *       "failed": 12,
             *       "awaiting-receipt": 7
             *     }
             */
            byClass: {
                [key: string]: number;
            };
            /**
             * @description Of the messages whose outcome is known, the share that was delivered: `delivered` of `delivered` + `failed` (classes; `failed` is undelivered, failed or canceled). Null when no outcome is known.
             * @example 0.9142857142857143
             */
            deliveryRate: number | null;
            /**
             * @description Messages first seen in this time.
             * @example 120
             */
            messages: number;
            /**
             * @description Of the messages that should have a receipt by now, the share that has one: `delivered`, `read` or `undelivered`, of these + `receipt-overdue`. An MMS gets none and is not counted, nor is what is contradicted. Null without any.
             * @example 1
             */
            receiptRate: number | null;
        };
        BreakdownDto: {
            /**
             * @description The one account that was asked for.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string | null;
            /** @description As long a time directly before. */
            before: components["schemas"]["BreakdownRangeDto"];
            /**
             * @description By what they are taken apart, as it was asked for.
             * @example country
             */
            by: string;
            /**
             * @description The one channel, likewise.
             * @example null
             */
            channel: string | null;
            /**
             * @description The one country of recipients, likewise; `unknown`: those whose number tells none.
             * @example null
             */
            country: string | null;
            /**
             * @description The one error code, likewise.
             * @example null
             */
            errorCode: string | null;
            /**
             * @example hour
             * @enum {string}
             */
            interval: "hour" | "day";
            /** @description Every hour or day of the range, also the empty ones. */
            intervals: components["schemas"]["BreakdownRangeDto"][];
            /**
             * Format: date-time
             * @description The beginning of the range, resolved.
             * @example 2026-01-31T06:00:00.000Z
             */
            since: string;
            /** @description All messages of the range that the filters leave, whatever they are taken apart by. */
            total: components["schemas"]["BreakdownPartDto"];
            /**
             * Format: date-time
             * @description The end of the range, resolved; itself excluded.
             * @example 2026-01-31T08:00:00.000Z
             */
            until: string;
            /**
             * @description How many different values there were in the range.
             * @example 1
             */
            valueCount: number;
            /** @description The 100 most frequent ones of the range. A message without an error code, or without the tag, counts in `total` alone; one with several values of a tag counts under each. */
            values: components["schemas"]["BreakdownValueDto"][];
        };
        BreakdownPartDto: {
            /** @description The same for as long a time directly before. */
            before: components["schemas"]["BreakdownCountsDto"];
            /**
             * @description By delivery class, as it is now.
             * @example {
             *       "delivered": 101,
             *       "failed": 12,
             *       "awaiting-receipt": 7
             *     }
             */
            byClass: {
                [key: string]: number;
            };
            /**
             * @description Of the messages whose outcome is known, the share that was delivered: `delivered` of `delivered` + `failed` (classes; `failed` is undelivered, failed or canceled). Null when no outcome is known.
             * @example 0.9142857142857143
             */
            deliveryRate: number | null;
            /**
             * @description Messages first seen in this time.
             * @example 120
             */
            messages: number;
            /**
             * @description Of the messages that should have a receipt by now, the share that has one: `delivered`, `read` or `undelivered`, of these + `receipt-overdue`. An MMS gets none and is not counted, nor is what is contradicted. Null without any.
             * @example 1
             */
            receiptRate: number | null;
            /** @description For each of the `intervals`, in their order. */
            series: components["schemas"]["BreakdownSeriesDto"];
        };
        BreakdownRangeDto: {
            /**
             * Format: date-time
             * @description Its beginning.
             * @example 2026-01-31T06:00:00.000Z
             */
            since: string;
            /**
             * Format: date-time
             * @description Its end; itself excluded.
             * @example 2026-01-31T07:00:00.000Z
             */
            until: string;
        };
        BreakdownSeriesDto: {
            /**
             * @description Of these, delivered.
             * @example [
             *       78,
             *       23
             *     ]
             */
            delivered: number[];
            /**
             * @description Of these, failed: undelivered, failed or canceled.
             * @example [
             *       0,
             *       12
             *     ]
             */
            failed: number[];
            /**
             * @description Messages first seen in each of the `intervals`.
             * @example [
             *       80,
             *       40
             *     ]
             */
            messages: number[];
            /**
             * @description Of these, without the inbound ones.
             * @example [
             *       80,
             *       40
             *     ]
             */
            outbound: number[];
        };
        BreakdownValueDto: {
            /** @description The same for as long a time directly before. */
            before: components["schemas"]["BreakdownCountsDto"];
            /**
             * @description By delivery class, as it is now.
             * @example {
             *       "delivered": 101,
             *       "failed": 12,
             *       "awaiting-receipt": 7
             *     }
             */
            byClass: {
                [key: string]: number;
            };
            /**
             * @description Of the messages whose outcome is known, the share that was delivered: `delivered` of `delivered` + `failed` (classes; `failed` is undelivered, failed or canceled). Null when no outcome is known.
             * @example 0.9142857142857143
             */
            deliveryRate: number | null;
            /**
             * @description Messages first seen in this time.
             * @example 120
             */
            messages: number;
            /**
             * @description Of the messages that should have a receipt by now, the share that has one: `delivered`, `read` or `undelivered`, of these + `receipt-overdue`. An MMS gets none and is not counted, nor is what is contradicted. Null without any.
             * @example 1
             */
            receiptRate: number | null;
            /** @description For each of the `intervals`, in their order. */
            series: components["schemas"]["BreakdownSeriesDto"];
            /**
             * @description The account, the channel, the country, the error code, or what the tag says.
             * @example US
             */
            value: string;
        };
        ByKindDto: {
            /**
             * @description About calls.
             * @example 690
             */
            call: number;
            /**
             * @description About messages.
             * @example 3380
             */
            message: number;
            /**
             * @description About recordings.
             * @example 140
             */
            recording: number;
        };
        CallbackProblemDto: {
            /**
             * @description What is wrong with it.
             * @example MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is "no word"
             */
            detail: string;
            /**
             * @description A JSON pointer to the parameter.
             * @example /MessageStatus
             */
            pointer: string;
        };
        CallbackUrlsDto: {
            /**
             * @description Of calls, likewise.
             * @example https://hooks.example.com/callbacks/calls
             */
            calls: string | null;
            /**
             * @description Whether they are of `PUBLIC_URL`; if not, of the ingest door on this machine, which the provider cannot reach.
             * @example true
             */
            isPublic: boolean;
            /**
             * @description Of messages; null when `PUBLIC_URL` is not set and the ingest door takes any free port.
             * @example https://hooks.example.com/callbacks/messages
             */
            messages: string | null;
            /**
             * @description Of recordings, likewise.
             * @example https://hooks.example.com/callbacks/recordings
             */
            recordings: string | null;
        };
        CallDto: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string;
            /**
             * @description A person or a machine, with answering machine detection.
             * @example human
             */
            answeredBy: string | null;
            /**
             * Format: date-time
             * @description The moment that was asked about; absent when it was the present.
             */
            asOf?: string;
            /**
             * @description Whether ends with different outcomes have been reported.
             * @example false
             */
            contradicted: boolean;
            /**
             * @description `inbound`, `outbound-api` or `outbound-dial`, as the provider says it.
             * @example outbound-api
             */
            direction: string | null;
            /** @description Where callbacks and the provider's REST API differ; null where they do not, as far as anybody asked. */
            discrepancy: components["schemas"]["DiscrepancyDto"] | null;
            /**
             * @description How long it lasted.
             * @example 94
             */
            durationSeconds: number | null;
            /**
             * @description How many different callbacks have come in.
             * @example 4
             */
            eventCount: number;
            /**
             * @description Whether an end has been reported.
             * @example true
             */
            final: boolean;
            /**
             * Format: date-time
             * @description When the first callback came in.
             * @example 2026-01-31T08:00:00.310Z
             */
            firstSeenAt: string;
            /**
             * @description The caller.
             * @example +15550100001
             */
            from: string | null;
            /**
             * @description Who ended it.
             * @example +15550100003
             */
            hangupBy: string | null;
            /**
             * @description Jitter of the outbound audio, average, in milliseconds.
             * @example null
             */
            jitterMs: string | null;
            /** @enum {string} */
            kind: "call";
            /**
             * Format: date-time
             * @description When the latest callback came in.
             * @example 2026-01-31T08:01:43.290Z
             */
            lastSeenAt: string;
            /**
             * @description Packets of the outbound audio that were lost.
             * @example null
             */
            lostPackets: string | null;
            /**
             * @description Mean opinion score of the inbound audio, 1 to 5.
             * @example null
             */
            mos: string | null;
            /**
             * @description The statuses whose time no callback brought: the provider's REST API did, when it was asked. The true time is no later than that.
             * @example []
             */
            observed: string[];
            /**
             * @description The call that dialled this leg.
             * @example null
             */
            parentCallSid: string | null;
            /**
             * @description What the provider charges.
             * @example null
             */
            price: string | null;
            /**
             * @description The currency of the price: ISO 4217.
             * @example null
             */
            priceUnit: string | null;
            /**
             * @description Round-trip time of the audio, average, in milliseconds.
             * @example null
             */
            rttMs: string | null;
            /**
             * @description The SID, exactly as the provider gave it.
             * @example 0703574f-0000-4000-8000-000000000003
             */
            sid: string;
            /**
             * @description The SIP code of the INVITE.
             * @example 200
             */
            sipResultCode: string | null;
            /**
             * @description The furthest point that any callback reports; null while none has a status in the known list.
             * @example completed
             * @enum {string|null}
             */
            status: "queued" | "initiated" | "ringing" | "answered" | "completed" | "busy" | "no-answer" | "failed" | "canceled" | null;
            /**
             * @description For each status that was reported, the first time it was, in the order of the path.
             * @example {
             *       "initiated": "2026-01-31T08:00:00.000Z",
             *       "ringing": "2026-01-31T08:00:02.000Z",
             *       "answered": "2026-01-31T08:00:09.000Z",
             *       "completed": "2026-01-31T08:01:43.000Z"
             *     }
             */
            timestamps: {
                [key: string]: string;
            };
            /**
             * @description The callee.
             * @example +15550100003
             */
            to: string | null;
        };
        CallListDto: {
            /** @description How many there are on all pages; absent without `count=estimate` and on pages after the first, null where it cannot be said soon. */
            count?: components["schemas"]["RowCountDto"] | null;
            data: components["schemas"]["CallDto"][];
            /**
             * @description The `cursor` of the next page; null on the last one.
             * @example null
             */
            next: string | null;
            /** @description The moments that `since` and `until` came to; absent when neither was given. */
            range?: components["schemas"]["RangeDto"];
        };
        DeliveryCountsDto: {
            /**
             * @description By channel: `sms`, `mms`, or the scheme of the addresses (`whatsapp`, `rcs`, …).
             * @example {
             *       "sms": 102,
             *       "whatsapp": 12,
             *       "mms": 6
             *     }
             */
            byChannel: {
                [key: string]: number;
            };
            /**
             * @description By delivery class, as it is now.
             * @example {
             *       "delivered": 96,
             *       "failed": 9,
             *       "awaiting-receipt": 8,
             *       "receipt-not-expected": 6,
             *       "inbound": 1
             *     }
             */
            byClass: {
                [key: string]: number;
            };
            /**
             * @description By the recipient's country (ISO 3166); `unknown` where the number does not tell.
             * @example {
             *       "US": 101,
             *       "CA": 18,
             *       "unknown": 1
             *     }
             */
            byCountry: {
                [key: string]: number;
            };
            /**
             * @description By what callbacks and the provider's REST API differ about; those that do not differ count nowhere.
             * @example {
             *       "callback-lost": 2,
             *       "unknown-here": 1
             *     }
             */
            byDiscrepancy: {
                [key: string]: number;
            };
            /**
             * @description By error code, of the messages that have one.
             * @example {
             *       "21610": 3,
             *       "30003": 6
             *     }
             */
            byErrorCode: {
                [key: string]: number;
            };
            /**
             * @description By status; `unrecognised` has none in the known list.
             * @example {
             *       "delivered": 96,
             *       "sent": 14,
             *       "undelivered": 6,
             *       "failed": 3,
             *       "received": 1
             *     }
             */
            byStatus: {
                [key: string]: number;
            };
            /**
             * @description By delivery class, for each channel by itself. For an MMS no receipt is to be expected, for all others one is.
             * @example {
             *       "sms": {
             *         "delivered": 86,
             *         "failed": 9,
             *         "awaiting-receipt": 6,
             *         "inbound": 1
             *       },
             *       "mms": {
             *         "receipt-not-expected": 6
             *       },
             *       "whatsapp": {
             *         "delivered": 10,
             *         "awaiting-receipt": 2
             *       }
             *     }
             */
            classesByChannel: {
                mms: {
                    [key: string]: number;
                };
                sms: {
                    [key: string]: number;
                };
            } & {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /**
             * @description By delivery class, for each recipient's country by itself.
             * @example {
             *       "US": {
             *         "delivered": 81,
             *         "failed": 9,
             *         "awaiting-receipt": 6,
             *         "receipt-not-expected": 5
             *       },
             *       "CA": {
             *         "delivered": 15,
             *         "awaiting-receipt": 2,
             *         "receipt-not-expected": 1
             *       },
             *       "unknown": {
             *         "inbound": 1
             *       }
             *     }
             */
            classesByCountry: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /**
             * @description Messages first seen in this time.
             * @example 120
             */
            messages: number;
            /**
             * @description Messages whose outcome no callback brought: the provider's REST API did, when it was asked. `timeToDelivered` leaves them out.
             * @example 3
             */
            observed: number;
            /** @description With `include=order`, else null. */
            order: components["schemas"]["EventOrderDto"] | null;
            /** @description How well they arrive. */
            rates: components["schemas"]["DeliveryRatesDto"];
            /**
             * @description How well they arrive, for each channel by itself.
             * @example {
             *       "sms": {
             *         "deliveryRate": 0.9052631578947369,
             *         "receiptRate": 1
             *       },
             *       "mms": {
             *         "deliveryRate": null,
             *         "receiptRate": null
             *       },
             *       "whatsapp": {
             *         "deliveryRate": 1,
             *         "receiptRate": 1
             *       }
             *     }
             */
            ratesByChannel: {
                mms: components["schemas"]["DeliveryRatesDto"];
                sms: components["schemas"]["DeliveryRatesDto"];
            } & {
                [key: string]: components["schemas"]["DeliveryRatesDto"];
            };
            /**
             * @description How well they arrive, for each recipient's country by itself.
             * @example {
             *       "US": {
             *         "deliveryRate": 0.9,
             *         "receiptRate": 1
             *       },
             *       "CA": {
             *         "deliveryRate": 1,
             *         "receiptRate": 1
             *       },
             *       "unknown": {
             *         "deliveryRate": null,
             *         "receiptRate": null
             *       }
             *     }
             */
            ratesByCountry: {
                [key: string]: components["schemas"]["DeliveryRatesDto"];
            };
            /** @description From `sent` to `delivered`. A receipt that crossed with `sent` on the way counts as 0 ms. The percentiles are exact where no more than 5000 messages were first seen in the whole range, else to within 1 %. */
            timeToDelivered: components["schemas"]["TimeToDeliveredDto"];
            /**
             * @description Messages at `sent` without any end. The receipts of an MMS will not come; those of others may, late or never.
             * @example {
             *       "sms": 6,
             *       "mms": 6,
             *       "whatsapp": 2
             *     }
             */
            withoutReceipt: {
                mms: number;
                sms: number;
            } & {
                [key: string]: number;
            };
        };
        DeliveryDto: {
            /**
             * @description What that amounts to.
             * @example awaiting-receipt
             * @enum {string}
             */
            class: "contradicted" | "inbound" | "delivered" | "failed" | "receipt-not-expected" | "receipt-overdue" | "awaiting-receipt" | "stalled" | "in-flight";
            /**
             * @description Why, in plain words, with the evidence.
             * @example `sent` was reported at 2026-01-31 08:00:01 UTC, so the downstream carrier has it. Its delivery receipt has not come yet, which is nothing unusual: receipts can take hours.
             */
            explanation: string;
            /**
             * @description What to do next.
             * @example Wait. It counts as overdue 3 days after `sent`.
             */
            next: string;
            /**
             * Format: date-time
             * @description From when on it has been so.
             * @example 2026-01-31T08:00:01.480Z
             */
            since: string;
        };
        DeliveryRatesDto: {
            /**
             * @description Of the messages whose outcome is known, the share that was delivered: `delivered` of `delivered` + `failed` (classes; `failed` is undelivered, failed or canceled). Null when no outcome is known.
             * @example 0.9142857142857143
             */
            deliveryRate: number | null;
            /**
             * @description Of the messages that should have a receipt by now, the share that has one: `delivered`, `read` or `undelivered`, of these + `receipt-overdue`. An MMS gets none and is not counted, nor is what is contradicted. Null without any.
             * @example 1
             */
            receiptRate: number | null;
        };
        DiscardedGroupDto: {
            /**
             * @description How many were let go of.
             * @example 3
             */
            discarded: number;
        };
        DiscardGroupBody: {
            /**
             * @description How many wait, as the list of groups has it.
             * @example 3
             */
            expected: number;
            /**
             * @description Only what had come in by this time, itself included: the `newestAt` of the group that was looked at. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`.
             * @example 2026-01-31T08:00:01.480Z
             */
            until?: string;
        };
        DiscrepancyDto: {
            /**
             * @description What that amounts to.
             * @example callback-lost
             * @enum {string}
             */
            class: "disagrees" | "gone-at-provider" | "unknown-here" | "callback-lost";
            /**
             * @description What either side said.
             * @example Asked, the provider says `delivered` (no later than 2026-01-31 08:00:04 UTC), and no callback said so: that callback was lost. The state is filled in from the API.
             */
            explanation: string;
            /**
             * @description What to do next.
             * @example Nothing for this one. If many are lost, look whether the door was reachable then, and what it answered.
             */
            next: string;
            /**
             * Format: date-time
             * @description From when on it has been so, as far as is known.
             * @example 2026-01-31T08:00:04.000Z
             */
            since: string;
        };
        DiscrepancyListDto: {
            /**
             * @description How many there are of every class that was asked for, on all pages; null without `include=counts`, and on pages after the first.
             * @example {
             *       "receipt-overdue": 12,
             *       "stalled": 1,
             *       "contradicted": 3
             *     }
             */
            counts: {
                [key: string]: number;
            } | null;
            data: (components["schemas"]["MessageDto"] | components["schemas"]["CallDto"] | components["schemas"]["RecordingDto"])[];
            /**
             * @description The `cursor` of the next page; null on the last one.
             * @example null
             */
            next: string | null;
        };
        EndedSessionsDto: {
            /**
             * @description How many sessions have ended by it.
             * @example 2
             */
            ended: number;
        };
        ErrorCodeDto: {
            /**
             * @description What to do about it.
             * @example Send it again later; if that fails as well, reach the recipient in another way.
             */
            advice: string;
            /**
             * @description As callbacks carry it.
             * @example 30003
             */
            code: string;
            /**
             * @description Whether a provider documents it.
             * @example true
             */
            isDocumented: boolean;
            /**
             * @description What it means, as a part of a sentence: with SignalWire, where the providers differ.
             * @example the handset could not be reached: switched off or out of coverage
             */
            meaning: string;
            /**
             * @description What it means with Twilio, where that is something else.
             * @example null
             */
            meaningWithTwilio: string | null;
        };
        ErrorCodeListDto: {
            /** @description By their numbers. */
            data: components["schemas"]["ErrorCodeDto"][];
        };
        EventDto: {
            /**
             * @example message
             * @enum {string}
             */
            kind: "message" | "call" | "recording";
            /**
             * Format: date-time
             * @description The callback's `Timestamp`, else when it came in. Of what was observed, the latest that it can have been.
             * @example 2026-01-31T08:00:01.480Z
             */
            occurredAt: string;
            /**
             * @description Whether a signed callback said it, or the provider's REST API when it was asked (`reconciliation`).
             * @example callback
             * @enum {string}
             */
            origin: "callback" | "reconciliation";
            /**
             * @description Whether the resource had already passed this point when the callback came in.
             * @example false
             */
            outOfOrder: boolean;
            /**
             * @description Every parameter as it came, unknown ones too.
             * @example {
             *       "MessageSid": "0a059168-0000-4000-8000-000000000002",
             *       "AccountSid": "6bfbbe86-0000-4000-8000-000000000001",
             *       "MessageStatus": "sent",
             *       "From": "+15550100001",
             *       "To": "+15550100002",
             *       "NumSegments": "1",
             *       "NumMedia": "0"
             *     }
             */
            params: {
                [key: string]: unknown;
            };
            /**
             * @description Its place in the log of everything.
             * @example 42
             */
            position: number;
            /**
             * Format: date-time
             * @description When it came in.
             * @example 2026-01-31T08:00:01.480Z
             */
            receivedAt: string;
            /**
             * @description Whether the word is in the known list; if not, it moves no state.
             * @example true
             */
            recognised: boolean;
            /**
             * @description The provider's `SequenceNumber`.
             * @example null
             */
            sequenceNumber: number | null;
            /**
             * @description The SID, exactly as the provider gave it.
             * @example 0a059168-0000-4000-8000-000000000002
             */
            sid: string;
            /**
             * @description The status in the word that the provider sent.
             * @example sent
             */
            status: string;
            /**
             * @description The callback URL's own query string.
             * @example {
             *       "campaign": "january"
             *     }
             */
            tags: {
                [key: string]: unknown;
            };
            /**
             * @description The names of the parameters that could not be read as what they should be (a duration of `-1`, two names for one thing that disagree, text that no database holds). They are kept as they came, and are nothing in the state.
             * @example []
             */
            unread: string[];
        };
        EventListDto: {
            /**
             * Format: date-time
             * @description The moment that was asked about; absent when it was the present.
             */
            asOf?: string;
            data: components["schemas"]["HistoryEventDto"][];
            /**
             * @description The `cursor` of the next page; null on the last one.
             * @example null
             */
            next: string | null;
        };
        EventOrderDto: {
            /**
             * @description Different callbacks of these messages.
             * @example 461
             */
            events: number;
            /**
             * @description Those that reported a point which their message had already passed.
             * @example 9
             */
            outOfOrder: number;
            /**
             * @description Their share.
             * @example 0.019522776572668113
             */
            share: number | null;
        };
        EvidenceDto: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string;
            /**
             * @description Whether ends with different outcomes have been reported.
             * @example false
             */
            contradicted: boolean;
            /** @description In the order in which they came in. */
            events: components["schemas"]["EvidenceItemDto"][];
            /**
             * @description Whether an end has been reported.
             * @example false
             */
            final: boolean;
            /** @enum {string} */
            format: "sidetrack-evidence/1";
            /**
             * @example message
             * @enum {string}
             */
            kind: "message" | "call" | "recording";
            /**
             * @description The SID, exactly as the provider gave it.
             * @example 0a059168-0000-4000-8000-000000000002
             */
            sid: string;
            /**
             * @description The status that follows from the events.
             * @example sent
             */
            status: string | null;
        };
        EvidenceEventDto: {
            /**
             * Format: date-time
             * @description The callback's `Timestamp`, else when it came in.
             * @example 2026-01-31T08:00:01.480Z
             */
            occurredAt: string;
            /**
             * @description A signed callback, or an answer of the provider's REST API, which nobody signed.
             * @example callback
             * @enum {string}
             */
            origin: "callback" | "reconciliation";
            /**
             * @description Every parameter as it came.
             * @example {
             *       "MessageSid": "0a059168-0000-4000-8000-000000000002",
             *       "AccountSid": "6bfbbe86-0000-4000-8000-000000000001",
             *       "MessageStatus": "sent",
             *       "From": "+15550100001",
             *       "To": "+15550100002",
             *       "NumSegments": "1",
             *       "NumMedia": "0"
             *     }
             */
            params: {
                [key: string]: unknown;
            };
            /**
             * @description Its place in the log of everything.
             * @example 42
             */
            position: number;
            /**
             * @description The bytes of the body, where the parameters alone do not suffice (JSON).
             * @example null
             */
            rawBodyBase64: string | null;
            /**
             * Format: date-time
             * @description When it came in.
             * @example 2026-01-31T08:00:01.480Z
             */
            receivedAt: string;
            /**
             * @description The provider's `SequenceNumber`.
             * @example null
             */
            sequenceNumber: number | null;
            signature: components["schemas"]["EvidenceSignatureDto"];
            /**
             * @description In the word that the provider sent.
             * @example sent
             */
            status: string;
            /**
             * @description The callback URL's own query string.
             * @example {
             *       "campaign": "january"
             *     }
             */
            tags: {
                [key: string]: unknown;
            };
        };
        EvidenceItemDto: {
            event: components["schemas"]["EvidenceEventDto"];
            /**
             * @description Its file in the zip.
             * @example events/001-sent.json
             */
            file: string;
            /**
             * @description SHA-256 of that file: of `event` as JSON, indented by two, and a line end.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            sha256: string;
        };
        EvidenceSignatureDto: {
            /**
             * @description The first 16 hex digits of the key's SHA-256. Of what was observed, the name of the credential that asked.
             * @example c0ffee0011223344
             */
            keyFingerprint: string;
            /** @description The same signed text as it was received split into other parameters; null when it was not. */
            otherReading: components["schemas"]["OtherReadingDto"] | null;
            /**
             * @example form
             * @enum {string}
             */
            scheme: "form" | "url" | "body-sha256" | "raw-body" | "json-fields" | "rest";
            /**
             * @description The bytes that were signed; two readings where a parameter was repeated.
             * @example [
             *       "aHR0cHM6Ly9ob29rcy5leGFtcGxlLmNvbS/igKY="
             *     ]
             */
            signedTextBase64: string[];
            /**
             * @description The URL that the provider signed. Of what was observed, the URL that was asked.
             * @example https://hooks.example.com/callbacks/messages?campaign=january
             */
            signedUrl: string;
            /**
             * @description The header, as it came. Of what was observed, the SHA-256 of the answer in hex.
             * @example 69Gg75T2vrIAS029JjgSTA9hhuQ=
             */
            value: string;
            /**
             * @description Checked now. `verified`: the key signed this text, and no other reading of it is known. `ambiguous`: the key signed it, and it came in split into other parameters as well (`otherReading`); names and values are signed with nothing between them, so only the provider can say which of the two it sent. `key-unknown`: verified when it came in, with a key that is not in SIGNING_KEYS any more. `made-up`: `sidetrack simulate` made it up and signed it, which proves nothing. `wrong`: it is not what was signed.
             * @example verified
             * @enum {string}
             */
            verdict: "verified" | "ambiguous" | "key-unknown" | "made-up" | "observed" | "wrong";
        };
        FeedPageDto: {
            data: components["schemas"]["EventDto"][];
            /**
             * @description What to ask for as `after` to read on at once; null when there is nothing more for now.
             * @example 42
             */
            next: string | null;
            /**
             * @description Up to where the log was read, with every event that is wanted in it. Ask again later with this as `after`, also when `next` is null.
             * @example 42
             */
            position: number;
        };
        HistoryEventDto: {
            /**
             * @example message
             * @enum {string}
             */
            kind: "message" | "call" | "recording";
            /**
             * Format: date-time
             * @description The callback's `Timestamp`, else when it came in. Of what was observed, the latest that it can have been.
             * @example 2026-01-31T08:00:01.480Z
             */
            occurredAt: string;
            /**
             * @description Whether a signed callback said it, or the provider's REST API when it was asked (`reconciliation`).
             * @example callback
             * @enum {string}
             */
            origin: "callback" | "reconciliation";
            /**
             * @description Whether the resource had already passed this point when the callback came in.
             * @example false
             */
            outOfOrder: boolean;
            /**
             * @description Every parameter as it came, unknown ones too.
             * @example {
             *       "MessageSid": "0a059168-0000-4000-8000-000000000002",
             *       "AccountSid": "6bfbbe86-0000-4000-8000-000000000001",
             *       "MessageStatus": "sent",
             *       "From": "+15550100001",
             *       "To": "+15550100002",
             *       "NumSegments": "1",
             *       "NumMedia": "0"
             *     }
             */
            params: {
                [key: string]: unknown;
            };
            /**
             * @description Its place in the log of everything.
             * @example 42
             */
            position: number;
            /**
             * Format: date-time
             * @description When it came in.
             * @example 2026-01-31T08:00:01.480Z
             */
            receivedAt: string;
            /**
             * @description Whether the word is in the known list; if not, it moves no state.
             * @example true
             */
            recognised: boolean;
            /**
             * @description The provider's `SequenceNumber`.
             * @example null
             */
            sequenceNumber: number | null;
            /**
             * @description The SID, exactly as the provider gave it.
             * @example 0a059168-0000-4000-8000-000000000002
             */
            sid: string;
            /**
             * @description From the receipt of the event before until this one, in milliseconds; null for the first.
             * @example null
             */
            sincePreviousMs: number | null;
            /**
             * @description The status in the word that the provider sent.
             * @example sent
             */
            status: string;
            /**
             * @description The callback URL's own query string.
             * @example {
             *       "campaign": "january"
             *     }
             */
            tags: {
                [key: string]: unknown;
            };
            /**
             * @description The names of the parameters that could not be read as what they should be (a duration of `-1`, two names for one thing that disagree, text that no database holds). They are kept as they came, and are nothing in the state.
             * @example []
             */
            unread: string[];
        };
        LatestOfAccountDto: {
            /**
             * Format: date-time
             * @description Of calls, likewise.
             * @example 2026-01-31T07:12:40.551Z
             */
            call: string | null;
            /**
             * Format: date-time
             * @description Of messages; null without any.
             * @example 2026-01-31T07:58:11.020Z
             */
            message: string | null;
            /**
             * Format: date-time
             * @description Of recordings, likewise.
             * @example null
             */
            recording: string | null;
        };
        LinksDto: {
            /**
             * @description Its events, with all parameters.
             * @example /v1/messages/0a059168-0000-4000-8000-000000000002/events
             */
            events: string;
            /**
             * @description Its evidence.
             * @example /v1/lookup/0a059168-0000-4000-8000-000000000002/evidence
             */
            evidence: string;
            /** @description What else happened with the other side's number that day; null where there is no number. */
            sameNumber: components["schemas"]["SameNumberDto"] | null;
            /**
             * @description The resource itself.
             * @example /v1/messages/0a059168-0000-4000-8000-000000000002
             */
            self: string;
        };
        LookupDto: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string;
            /** @description Of a message; null for the other kinds. */
            delivery: components["schemas"]["DeliveryDto"] | null;
            /**
             * @description What became of it, in plain words.
             * @example `sent` was reported at 2026-01-31 08:00:01 UTC, so the downstream carrier has it. Its delivery receipt has not come yet, which is nothing unusual: receipts can take hours.
             */
            explanation: string;
            /**
             * @description What one would expect to have come in and has not, and long silences, in plain words.
             * @example [
             *       "No `sending` was received."
             *     ]
             */
            gaps: string[];
            /**
             * @example message
             * @enum {string}
             */
            kind: "message" | "call" | "recording";
            links: components["schemas"]["LinksDto"];
            /** @description Every resource with this SID, the one shown first. */
            matches: components["schemas"]["MatchDto"][];
            /** @description Authentic callbacks that name the SID and were refused, newest first, at most 20; `/v1/quarantine?sid=` has all. */
            quarantined: components["schemas"]["QuarantinedCallbackDto"][];
            /** @description What belongs to it: at most 100 of each relation. */
            related: components["schemas"]["RelatedDto"][];
            /** @description Its state, as its own route gives it. */
            resource: components["schemas"]["MessageDto"] | components["schemas"]["CallDto"] | components["schemas"]["RecordingDto"];
            /**
             * @description The SID, exactly as the provider gave it.
             * @example 0a059168-0000-4000-8000-000000000002
             */
            sid: string;
            /**
             * @description A ticket for the provider's support: plain text, at most 80 columns, no text of a message.
             * @example SMS 0a059168-0000-4000-8000-000000000002: sent
             *
             *     Please tell us to which carrier this message was handed, …
             */
            ticketText: string;
            /** @description Callbacks, refused ones too until they are replayed, and notes by time, oldest first. */
            timeline: (components["schemas"]["TimelineEventDto"] | components["schemas"]["TimelineRefusedDto"] | components["schemas"]["TimelineNoteDto"])[];
        };
        LostCallbacksDto: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string;
            /**
             * Format: date
             * @description The UTC day.
             * @example 2026-01-30
             */
            day: string;
            /**
             * @description Of these, how many ended otherwise than callbacks said.
             * @example 1
             */
            disagreeing: number;
            /**
             * @example message
             * @enum {string}
             */
            kind: "message" | "call" | "recording";
            /**
             * @description The share whose end was not called back: `lost` + `unknown` of `seen` without `undecided`. Null without any.
             * @example 0.013366750208855471
             */
            lossRate: number | null;
            /**
             * @description Of these, how many ended without a callback that said so.
             * @example 14
             */
            lost: number;
            /**
             * Format: date-time
             * @description When the list of the day was last read to its end.
             * @example 2026-01-31T09:00:14.300Z
             */
            readAt: string;
            /**
             * @description How many the provider has of that day.
             * @example 1200
             */
            seen: number;
            /**
             * @description Of these, from how many nothing can be concluded yet.
             * @example 3
             */
            undecided: number;
            /**
             * @description Of these, how many no callback ever named.
             * @example 2
             */
            unknown: number;
        };
        LostCallbacksListDto: {
            /** @description The latest day first. A day whose list was never read whole is not there. */
            data: components["schemas"]["LostCallbacksDto"][];
            /**
             * @description Whether `PROVIDER_ACCESS` lets any provider be asked; with `accountSid`, whether that account can be asked about.
             * @example true
             */
            isAsking: boolean;
        };
        MadeUpDataDto: {
            /**
             * @description How the `accountSid` of all that was made up begins, and of nothing else.
             * @example made-up-
             */
            accountPrefix: string;
            /**
             * @description Whether `sidetrack simulate` has made up any messages, calls or recordings of this database; lists, audits and files have them too.
             * @example false
             */
            isPresent: boolean;
        };
        MatchDto: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string;
            /**
             * Format: date-time
             * @description When the first callback came in.
             * @example 2026-01-31T08:00:00.120Z
             */
            firstSeenAt: string;
            /**
             * @example message
             * @enum {string}
             */
            kind: "message" | "call" | "recording";
            /**
             * @description The SID, exactly as the provider gave it.
             * @example 0a059168-0000-4000-8000-000000000002
             */
            sid: string;
            /**
             * @description Where it stands.
             * @example sent
             */
            status: string | null;
        };
        MessageDto: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string;
            /**
             * Format: date-time
             * @description The moment that was asked about; absent when it was the present.
             */
            asOf?: string;
            /**
             * @description `sms`, `mms`, or the scheme of the addresses (`whatsapp`, `rcs`, …).
             * @example sms
             */
            channel: string;
            /**
             * @description Whether ends with different outcomes have been reported.
             * @example false
             */
            contradicted: boolean;
            /** @description Computed when asked, never said by the provider. */
            delivery: components["schemas"]["DeliveryDto"];
            /**
             * @description Which way it went.
             * @example outbound
             * @enum {string}
             */
            direction: "inbound" | "outbound";
            /** @description Where callbacks and the provider's REST API differ; null where they do not, as far as anybody asked. */
            discrepancy: components["schemas"]["DiscrepancyDto"] | null;
            /**
             * @description The provider's error code.
             * @example null
             */
            errorCode: string | null;
            /**
             * @description How many different callbacks have come in.
             * @example 2
             */
            eventCount: number;
            /**
             * @description Whether an end has been reported, or an MMS is at `sent`.
             * @example false
             */
            final: boolean;
            /**
             * Format: date-time
             * @description When the first callback came in.
             * @example 2026-01-31T08:00:00.120Z
             */
            firstSeenAt: string;
            /**
             * @description The sender.
             * @example +15550100001
             */
            from: string | null;
            /** @enum {string} */
            kind: "message";
            /**
             * Format: date-time
             * @description When the latest callback came in.
             * @example 2026-01-31T08:00:01.480Z
             */
            lastSeenAt: string;
            /**
             * @description Media files.
             * @example 0
             */
            numMedia: number | null;
            /**
             * @description Segments the text was split into.
             * @example 1
             */
            numSegments: number | null;
            /**
             * @description The statuses whose time no callback brought: the provider's REST API did, when it was asked. The true time is no later than that.
             * @example []
             */
            observed: string[];
            /**
             * @description What the provider charges, as its REST API wrote it; null where it was not asked, or did not say it yet. Twilio's have a minus.
             * @example null
             */
            price: string | null;
            /**
             * @description The currency of the price: ISO 4217.
             * @example null
             */
            priceUnit: string | null;
            /**
             * @description The SID, exactly as the provider gave it.
             * @example 0a059168-0000-4000-8000-000000000002
             */
            sid: string;
            /**
             * @description The furthest point that any callback reports; null while none has a status in the known list.
             * @example sent
             * @enum {string|null}
             */
            status: "accepted" | "scheduled" | "queued" | "receiving" | "sending" | "sent" | "read" | "delivered" | "undelivered" | "failed" | "canceled" | "received" | null;
            /**
             * @description For each status that was reported, the first time it was, in the order of the path.
             * @example {
             *       "queued": "2026-01-31T08:00:00.120Z",
             *       "sent": "2026-01-31T08:00:01.480Z"
             *     }
             */
            timestamps: {
                [key: string]: string;
            };
            /**
             * @description The recipient.
             * @example +15550100002
             */
            to: string | null;
        };
        MessageListDto: {
            /** @description How many there are on all pages; absent without `count=estimate` and on pages after the first, null where it cannot be said soon. */
            count?: components["schemas"]["RowCountDto"] | null;
            data: components["schemas"]["MessageDto"][];
            /**
             * @description The `cursor` of the next page; null on the last one.
             * @example null
             */
            next: string | null;
            /** @description The moments that `since` and `until` came to; absent when neither was given. */
            range?: components["schemas"]["RangeDto"];
        };
        NearestSidDto: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string;
            /**
             * Format: date-time
             * @description When the first callback came in.
             * @example 2026-01-31T08:00:00.000Z
             */
            firstSeenAt: string;
            /**
             * @description What it is the SID of.
             * @example message
             * @enum {string}
             */
            kind: "message" | "call" | "recording";
            /**
             * @description A SID that is known here.
             * @example 0a059168-0000-4000-8000-000000000002
             */
            sid: string;
            /**
             * @description The furthest point that any callback reports.
             * @example delivered
             */
            status: string | null;
        };
        NearestSidsDto: {
            /** @description The nearest first, at most five. */
            data: components["schemas"]["NearestSidDto"][];
        };
        NewNoteBody: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid?: string;
            /**
             * @description Which kind, where several have the SID.
             * @enum {string}
             */
            kind?: "message" | "call" | "recording";
            /**
             * @description The SID that it is about, as people paste it.
             * @example 0a059168-0000-4000-8000-000000000002
             */
            sid: string;
            /**
             * @description What there is to say.
             * @example The customer says that nothing arrived; asked the provider.
             */
            text: string;
            /**
             * @description The reference of the ticket, as the provider or your desk writes it.
             * @example SW-48213
             */
            ticket: string;
        };
        NewReconciliationBody: {
            /** @description Whether to ask and count, and store no observation. */
            dryRun?: boolean;
            /** @description Which kinds; all of them by default. */
            kind?: ("message" | "call" | "recording")[];
            /**
             * @description From the UTC day of this time on. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`.
             * @default 3d
             * @example 3d
             */
            since: string;
        };
        NoteDto: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string;
            /**
             * @description The name of the token that it was written with.
             * @example support
             */
            author: string;
            /**
             * Format: date-time
             * @description When it was written.
             * @example 2026-01-31T10:12:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @example 5b1f6c2e-0000-4000-8000-000000000006
             */
            id: string;
            /**
             * @example message
             * @enum {string}
             */
            kind: "message" | "call" | "recording";
            /**
             * @description The SID, exactly as the provider gave it.
             * @example 0a059168-0000-4000-8000-000000000002
             */
            sid: string;
            /**
             * @description What was written.
             * @example The customer says that nothing arrived; asked the provider.
             */
            text: string;
            /**
             * @description The reference of the ticket.
             * @example SW-48213
             */
            ticket: string;
        };
        NotEnoughHistoryDto: {
            /**
             * Format: date-time
             * @description From when on silences can be told of; null as long as nothing was seen.
             * @example null
             */
            enoughFrom: string | null;
            /**
             * @description Why nothing can be said about silences yet.
             * @example A silence is told by the same hours of …
             */
            explanation: string;
            /**
             * Format: date-time
             * @description When the first resource was seen in the five weeks before the range; null: none was.
             * @example null
             */
            firstSeenAt: string | null;
        };
        NumberCallRatesDto: {
            /**
             * @description Whether these are all there are.
             * @example true
             */
            all: boolean;
            /**
             * @description `completed` of those that have ended. Null when none has.
             * @example 0.8
             */
            answerRate: number | null;
            /**
             * @description Of these, how many are at each status of the known list.
             * @example {
             *       "completed": 4,
             *       "no-answer": 1
             *     }
             */
            byStatus: {
                [key: string]: number;
            };
            /**
             * @description How many were counted: the newest, at most 1000.
             * @example 5
             */
            counted: number;
        };
        NumberHitDto: {
            /**
             * Format: date-time
             * @description When the latest of them was first seen.
             * @example 2026-01-31T07:58:11.020Z
             */
            lastSeenAt: string;
            /**
             * @description Its messages with the code.
             * @example 3
             */
            messages: number;
            /**
             * @description The recipient, as callbacks have it; null where none named one.
             * @example +15550100002
             */
            number: string | null;
        };
        NumberListDto: {
            data: (components["schemas"]["MessageDto"] | components["schemas"]["CallDto"] | components["schemas"]["RecordingDto"])[];
            /**
             * @description The `cursor` of the next page; null on the last one.
             * @example null
             */
            next: string | null;
            /**
             * @description The number as E.164, or as it was asked for where it is no number.
             * @example +15550100002
             */
            number: string;
            /** @description Null without `include=rates`, and on pages after the first. */
            rates: components["schemas"]["NumberRatesDto"] | null;
        };
        NumberMessageRatesDto: {
            /**
             * @description Whether these are all there are.
             * @example true
             */
            all: boolean;
            /**
             * @description Of these, how many are of each class.
             * @example {
             *       "delivered": 35,
             *       "failed": 3
             *     }
             */
            byClass: {
                [key: string]: number;
            };
            /**
             * @description How many were counted: the newest, at most 1000.
             * @example 38
             */
            counted: number;
            /**
             * @description `delivered` of `delivered` + `failed`. Null when no outcome is known.
             * @example 0.9210526315789473
             */
            deliveryRate: number | null;
        };
        NumberRatesDto: {
            /** @description Of what came from it. */
            from: components["schemas"]["NumberSideRatesDto"];
            /** @description Of what went to it. */
            to: components["schemas"]["NumberSideRatesDto"];
        };
        NumbersHitDto: {
            /**
             * @description The code that was asked for.
             * @example 30003
             */
            code: string;
            /** @description The 20 with the most of them, the latest first among equals. */
            data: components["schemas"]["NumberHitDto"][];
            /**
             * @description Whether these were all of the range.
             * @example true
             */
            isAll: boolean;
            /**
             * @description How many messages with the code were looked at: all of the range, or its 10000 latest.
             * @example 6
             */
            lookedAt: number;
            /**
             * @description How many different recipients they had.
             * @example 4
             */
            numberCount: number;
        };
        NumberSideRatesDto: {
            calls: components["schemas"]["NumberCallRatesDto"];
            messages: components["schemas"]["NumberMessageRatesDto"];
        };
        OpenEndsDto: {
            /**
             * @description Callbacks said the same.
             * @example 1180
             */
            confirmed: number;
            /**
             * @description Callbacks reported another end.
             * @example 1
             */
            disagreeing: number;
            /**
             * @description How many of them the provider does not have.
             * @example 0
             */
            gone: number;
            /**
             * @description The provider reports an end, and no callback did.
             * @example 14
             */
            lost: number;
            /**
             * @description How many were asked for by their SIDs.
             * @example 24
             */
            seen: number;
            /**
             * @description Nothing can be concluded: too young, open there too, or not readable.
             * @example 3
             */
            undecided: number;
            /**
             * @description The provider has it, and no callback ever named it.
             * @example 2
             */
            unknown: number;
        };
        OtherReadingDto: {
            /**
             * Format: date-time
             * @description When it came in.
             * @example 2026-01-31T08:00:02.110Z
             */
            at: string;
            /**
             * Format: uuid
             * @description Its id in quarantine; null where it is in the log itself.
             * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
             */
            quarantineId: string | null;
        };
        ProblemDto: {
            /** @description What is wrong this time, and what to do. */
            detail: string;
            /** @description Each fault of invalid input. */
            errors?: components["schemas"]["ProblemErrorDto"][];
            /**
             * @description Which request it is about: what follows `request:` is its `X-Request-Id`, which log lines name too.
             * @example urn:sidetrack:request:5f0c8b7e1d2a-1k
             */
            instance?: string;
            /** @description Where what was meant stands, by name. */
            links?: {
                [key: string]: string;
            };
            /** @description The phone number that was taken for a SID. */
            number?: string;
            /** @description Authentic callbacks that name the SID and were refused, newest first, at most 20. */
            quarantined?: components["schemas"]["QuarantinedCallbackDto"][];
            /**
             * Format: uuid
             * @description Under which id a refused callback is kept.
             */
            quarantineId?: string;
            /** @example 404 */
            status: number;
            /** @example Not found */
            title: string;
            /**
             * @description The kind of problem; it stays the same for good.
             * @example urn:sidetrack:problem:not-found
             */
            type: string;
        };
        ProblemErrorDto: {
            /** @example limit is a whole number from 1 to 1000. */
            detail: string;
            /**
             * @description Where the fault is, as a JSON pointer.
             * @example /query/limit
             */
            pointer: string;
        };
        QuarantinedCallbackDto: {
            /**
             * @description The account that it names.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string | null;
            /**
             * @description Why, in a sentence.
             * @example This is not a callback about a message: MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is "no word"
             */
            detail: string;
            /**
             * @description The door it came to.
             * @example messages
             * @enum {string}
             */
            door: "messages" | "calls" | "recordings";
            /**
             * Format: uuid
             * @description Its id in quarantine: `/v1/quarantine/{id}` has it as it came.
             * @example 3f0c8b7e-0000-8000-8000-000000000005
             */
            id: string;
            /**
             * @description Why it was refused, in a word.
             * @example invalid
             */
            reason: string;
            /**
             * Format: date-time
             * @description When it came in.
             * @example 2026-01-31T08:00:00.900Z
             */
            receivedAt: string;
            /**
             * @description What has become of it.
             * @example discarded
             * @enum {string}
             */
            state: "waiting" | "replayed" | "discarded";
            /**
             * @description The status that it reports; null when that cannot be read.
             * @example null
             */
            status: string | null;
        };
        QuarantineDto: {
            /**
             * @description The account that it names.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string | null;
            /**
             * @description Length of the body as it came.
             * @example 117
             */
            bodyBytes: number;
            /**
             * @description Why, in a sentence.
             * @example This is not a callback about a message: MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is "no word"
             */
            detail: string;
            /**
             * @description The door it came to.
             * @example messages
             * @enum {string}
             */
            door: "messages" | "calls" | "recordings";
            /** @description Each fault that could be pointed at. */
            errors: components["schemas"]["CallbackProblemDto"][];
            /**
             * Format: date-time
             * @description When it was last tried again, or discarded.
             * @example null
             */
            handledAt: string | null;
            /**
             * Format: uuid
             * @description The `quarantineId` of the 422.
             * @example 3f0c8b7e-0000-8000-8000-000000000005
             */
            id: string;
            /**
             * @description GET or POST.
             * @example POST
             */
            method: string;
            /**
             * @description What the latest replay came to.
             * @example null
             */
            outcome: {
                [key: string]: unknown;
            } | null;
            /**
             * @description Why: unreadable, wrong-door, invalid, ambiguous, database, signature.
             * @example invalid
             */
            reason: string;
            /**
             * Format: date-time
             * @description When it came in.
             * @example 2026-01-31T08:00:01.480Z
             */
            receivedAt: string;
            /**
             * @description The door that it goes to in another try, unless that says otherwise.
             * @example messages
             * @enum {string}
             */
            replayDoor: "messages" | "calls" | "recordings";
            /**
             * @description The SIDs that it names, at most 8; none where they cannot be read, or the request was not believed.
             * @example [
             *       "0a059168-0000-4000-8000-000000000002"
             *     ]
             */
            sids: string[];
            /**
             * @description What has become of it.
             * @example waiting
             * @enum {string}
             */
            state: "waiting" | "replayed" | "discarded";
            /**
             * @description The status that it reports; null when that cannot be read.
             * @example null
             */
            status: string | null;
            /**
             * @description Path and query as on the request line.
             * @example /callbacks/messages
             */
            target: string;
        };
        QuarantineGroupDto: {
            /**
             * @description The account that they name; of samples the one by whose keys they were tried, though anybody can name it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string | null;
            /**
             * @description What to do about it.
             * @example Each entry names the parameter. If the provider has begun to send something new, update Sidetrack and replay; if your own program made the request, mend that. What an older version refused for anything else can be replayed as it is.
             */
            advice: string;
            /**
             * @description How many were let go of.
             * @example 0
             */
            discarded: number;
            /**
             * @description The door that they came to.
             * @example messages
             * @enum {string}
             */
            door: "messages" | "calls" | "recordings";
            /**
             * Format: date-time
             * @description When the first came in of those that wait; of all where none waits.
             * @example 2026-01-31T07:12:00.000Z
             */
            firstAt: string;
            /**
             * @description What lists and discards of this group name it by.
             * @example WyJpbnZhbGlkIiwibWVzc2FnZSIsIjZiZmJiZTg2LTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMSIsIi9NZXNzYWdlU3RhdHVzIl0
             */
            id: string;
            /**
             * @description Whether no try can succeed, so that they may be let go of.
             * @example false
             */
            isHopeless: boolean;
            /**
             * Format: date-time
             * @description Of wrong signatures: when the latest callback of the account was believed.
             * @example null
             */
            lastBelievedAt: string | null;
            /**
             * @description The same in sentences.
             * @example A genuine callback in which the SID, the account or the status is missing, or cannot be one.
             */
            meaning: string;
            /**
             * Format: uuid
             * @description The newest of them.
             * @example 3f0c8b7e-0000-8000-8000-000000000005
             */
            newest: string;
            /**
             * Format: date-time
             * @description When the newest came in, likewise.
             * @example 2026-01-31T08:00:01.480Z
             */
            newestAt: string;
            /**
             * @description Why the newest was refused, in a sentence.
             * @example This is not a callback about a message: MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is "no word"
             */
            newestDetail: string;
            /**
             * @example invalid
             * @enum {string}
             */
            reason: "unreadable" | "wrong-door" | "invalid" | "ambiguous" | "database" | "signature";
            /**
             * @description The door that takes them in another try; null where none does.
             * @example messages
             * @enum {string|null}
             */
            replayDoor: "messages" | "calls" | "recordings" | null;
            /**
             * @description How many have become events.
             * @example 12
             */
            replayed: number;
            /** @description What to set so that it does not happen again. */
            setting: components["schemas"]["QuarantineSettingDto"] | null;
            /**
             * @description What is wrong, in a few words.
             * @example Callbacks whose MessageStatus is missing or cannot be read
             */
            title: string;
            /**
             * @description How many came in, step by step from `since` on.
             * @example [
             *       0,
             *       2,
             *       1
             *     ]
             */
            trend: number[];
            /**
             * @description How many wait for somebody to look at them; of samples only few are kept.
             * @example 3
             */
            waiting: number;
        };
        QuarantineGroupsDto: {
            /** @description At most 200, those of which most wait first. */
            data: components["schemas"]["QuarantineGroupDto"][];
            /**
             * Format: date-time
             * @description Where the trends begin.
             * @example 2026-01-24T12:00:00.000Z
             */
            since: string;
            /**
             * @description How long a step of the trends is.
             * @example 21600000
             */
            stepMs: number;
            /** @description How many wait in all, also of groups that are not listed. */
            waiting: components["schemas"]["QuarantineWaitingDto"];
        };
        QuarantineListDto: {
            data: components["schemas"]["QuarantineDto"][];
            /**
             * @description The `cursor` of the next page; null on the last one.
             * @example null
             */
            next: string | null;
        };
        QuarantineSettingDto: {
            /**
             * @description The name of the setting.
             * @example SIGNING_KEYS
             */
            name: string;
            /**
             * @description To what, but for what stands in angle brackets.
             * @example 6bfbbe86-0000-4000-8000-000000000001=<its new signing key>
             */
            value: string;
        };
        QuarantineWaitingDto: {
            /**
             * @description Authentic callbacks that wait.
             * @example 3
             */
            callbacks: number;
            /**
             * @description Samples of requests that were not believed.
             * @example 2
             */
            samples: number;
        };
        RangeDto: {
            /**
             * Format: date-time
             * @example 2026-01-28T08:00:00.000Z
             */
            since: string | null;
            /**
             * Format: date-time
             * @example null
             */
            until: string | null;
        };
        ReconciliationDto: {
            /**
             * @description `schedule`, `cli`, or the name of the token that asked.
             * @example schedule
             */
            askedBy: string;
            /**
             * Format: date-time
             * @description When it was asked for.
             * @example 2026-01-31T09:00:00.000Z
             */
            createdAt: string;
            /**
             * @description Whether it asks and counts, and stores no observation.
             * @example false
             */
            dryRun: boolean;
            /**
             * Format: date-time
             * @description When it came to its end.
             * @example 2026-01-31T09:00:14.300Z
             */
            finishedAt: string | null;
            /**
             * Format: uuid
             * @example 5b1f6c2e-0000-4000-8000-000000000018
             */
            id: string;
            /**
             * @description Which kinds it asks for.
             * @example [
             *       "message",
             *       "call",
             *       "recording"
             *     ]
             */
            kinds: string[];
            /** @description What came of asking for resources without an end, by SID. */
            openEnds: components["schemas"]["OpenEndsDto"];
            /**
             * @description What is wrong, in lines for people: accounts that refuse us, days without an end.
             * @example []
             */
            problems: string[];
            /**
             * @description What was due by the clock, what somebody wanted to know, or what was before callbacks were sent here.
             * @example schedule
             * @enum {string}
             */
            purpose: "schedule" | "request" | "backfill";
            /**
             * @description The first UTC day that it asks for; null: no day, open ends alone.
             * @example 2026-01-28
             */
            since: string | null;
            /**
             * Format: date-time
             * @description When its turn came.
             * @example 2026-01-31T09:00:00.120Z
             */
            startedAt: string | null;
            /**
             * @description How far it is.
             * @example done
             * @enum {string}
             */
            state: "waiting" | "running" | "done" | "failed";
            /** @description What the lists of the days say so far. */
            totals: components["schemas"]["ReconciliationTotalsDto"];
            /**
             * @description The first UTC day that it leaves out.
             * @example 2026-02-01
             */
            until: string | null;
        };
        ReconciliationListDto: {
            data: components["schemas"]["ReconciliationDto"][];
            /**
             * @description The `cursor` of the next page; null on the last one.
             * @example null
             */
            next: string | null;
        };
        ReconciliationTotalsDto: {
            /**
             * @description How many were read whole.
             * @example 9
             */
            complete: number;
            /**
             * @description Callbacks said the same.
             * @example 1180
             */
            confirmed: number;
            /**
             * @description Callbacks reported another end.
             * @example 1
             */
            disagreeing: number;
            /**
             * @description How many of them are at their end.
             * @example 9
             */
            finished: number;
            /**
             * @description The provider reports an end, and no callback did.
             * @example 14
             */
            lost: number;
            /**
             * @description How many the provider has.
             * @example 1200
             */
            seen: number;
            /**
             * @description How many days there are to read, of all accounts and kinds.
             * @example 9
             */
            sweeps: number;
            /**
             * @description Nothing can be concluded: too young, open there too, or not readable.
             * @example 3
             */
            undecided: number;
            /**
             * @description The provider has it, and no callback ever named it.
             * @example 2
             */
            unknown: number;
        };
        RecordingDto: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string;
            /**
             * Format: date-time
             * @description The moment that was asked about; absent when it was the present.
             */
            asOf?: string;
            /**
             * @description The call that was recorded.
             * @example 0703574f-0000-4000-8000-000000000003
             */
            callSid: string | null;
            /**
             * @description 1 or 2.
             * @example 1
             */
            channels: number | null;
            /**
             * @description The conference that was recorded.
             * @example null
             */
            conferenceSid: string | null;
            /**
             * @description Whether ends with different outcomes have been reported.
             * @example false
             */
            contradicted: boolean;
            /** @description Where callbacks and the provider's REST API differ; null where they do not, as far as anybody asked. */
            discrepancy: components["schemas"]["DiscrepancyDto"] | null;
            /**
             * @description How long it is.
             * @example 92
             */
            durationSeconds: number | null;
            /**
             * @description The provider's error code.
             * @example null
             */
            errorCode: string | null;
            /**
             * @description How many different callbacks have come in.
             * @example 2
             */
            eventCount: number;
            /**
             * @description Whether an end has been reported.
             * @example true
             */
            final: boolean;
            /**
             * Format: date-time
             * @description When the first callback came in.
             * @example 2026-01-31T08:00:09.410Z
             */
            firstSeenAt: string;
            /** @enum {string} */
            kind: "recording";
            /**
             * Format: date-time
             * @description When the latest callback came in.
             * @example 2026-01-31T08:01:51.020Z
             */
            lastSeenAt: string;
            /**
             * @description The statuses whose time no callback brought: the provider's REST API did, when it was asked. The true time is no later than that.
             * @example []
             */
            observed: string[];
            /**
             * @description What the provider charges, as its REST API wrote it; null where it was not asked.
             * @example null
             */
            price: string | null;
            /**
             * @description The currency of the price: ISO 4217.
             * @example null
             */
            priceUnit: string | null;
            /**
             * @description The SID, exactly as the provider gave it.
             * @example 19e436af-0000-4000-8000-000000000004
             */
            sid: string;
            /**
             * @description What started it, as the provider says it.
             * @example OutboundAPI
             */
            source: string | null;
            /**
             * @description The furthest point that any callback reports; null while none has a status in the known list.
             * @example completed
             * @enum {string|null}
             */
            status: "in-progress" | "completed" | "failed" | "absent" | null;
            /**
             * @description For each status that was reported, the first time it was, in the order of the path.
             * @example {
             *       "in-progress": "2026-01-31T08:00:09.410Z",
             *       "completed": "2026-01-31T08:01:51.020Z"
             *     }
             */
            timestamps: {
                [key: string]: string;
            };
            /**
             * @description Where the audio is. Whoever knows it may be able to listen.
             * @example https://example.signalwire.com/api/laml/2010-04-01/Accounts/6bfbbe86-0000-4000-8000-000000000001/Recordings/19e436af-0000-4000-8000-000000000004
             */
            url: string | null;
        };
        RecordingListDto: {
            /** @description How many there are on all pages; absent without `count=estimate` and on pages after the first, null where it cannot be said soon. */
            count?: components["schemas"]["RowCountDto"] | null;
            data: components["schemas"]["RecordingDto"][];
            /**
             * @description The `cursor` of the next page; null on the last one.
             * @example null
             */
            next: string | null;
            /** @description The moments that `since` and `until` came to; absent when neither was given. */
            range?: components["schemas"]["RangeDto"];
        };
        RelatedDto: {
            /**
             * @description How long it lasted.
             * @example 94
             */
            durationSeconds: number | null;
            /**
             * Format: date-time
             * @description When the first callback came in.
             */
            firstSeenAt: string | null;
            /**
             * @description The caller.
             * @example +15550100001
             */
            from: string | null;
            /**
             * @example call
             * @enum {string}
             */
            kind: "message" | "call" | "recording";
            /**
             * @description False when a callback names it and none about it has become an event.
             * @example true
             */
            known: boolean;
            /**
             * @description `parent`: the call that dialled this one; `leg`: a call that it dialled; `sibling`: another one of the same parent, or another recording of the same call; `call`: the call that was recorded; `recording`: one of this call.
             * @example leg
             * @enum {string}
             */
            relation: "parent" | "leg" | "sibling" | "call" | "recording";
            /**
             * @description The SID, exactly as the provider gave it.
             * @example 0703574f-0000-4000-8000-000000000003
             */
            sid: string;
            /**
             * @description Where it stands.
             * @example completed
             */
            status: string | null;
            /**
             * @description The callee.
             * @example +15550100003
             */
            to: string | null;
        };
        ReplayDto: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string;
            /**
             * @description Whether an earlier replay did it, and this one nothing.
             * @example false
             */
            alreadyReplayed: boolean;
            /**
             * Format: date-time
             * @description When it was replayed.
             * @example 2026-02-02T09:30:00.000Z
             */
            handledAt: string;
            /**
             * Format: uuid
             * @example 3f0c8b7e-0000-8000-8000-000000000005
             */
            id: string;
            /**
             * @example message
             * @enum {string}
             */
            kind: "message" | "call" | "recording";
            /**
             * @description `repeat`: the same callback had become an event before.
             * @example stored
             * @enum {string}
             */
            result: "stored" | "repeat";
            /**
             * @description The SID, exactly as the provider gave it.
             * @example 0a059168-0000-4000-8000-000000000002
             */
            sid: string;
            /**
             * @description The status that it reports.
             * @example sent
             */
            status: string;
        };
        ReplayRequestDto: {
            /**
             * @description The door that takes it instead of its own.
             * @example calls
             * @enum {string}
             */
            door?: "messages" | "calls" | "recordings";
        };
        RowCountDto: {
            /**
             * @description Whether they were counted. If not, the database has estimated them.
             * @example false
             */
            isExact: boolean;
            /**
             * @description How many.
             * @example 12400
             */
            rows: number;
        };
        SameNumberDto: {
            /**
             * @description Calls from it.
             * @example /v1/calls?from=%2B15550100002&since=2026-01-31T00%3A00%3A00.000Z&until=2026-02-01T00%3A00%3A00.000Z
             */
            callsFrom: string;
            /**
             * @description Calls to it.
             * @example /v1/calls?to=%2B15550100002&since=2026-01-31T00%3A00%3A00.000Z&until=2026-02-01T00%3A00%3A00.000Z
             */
            callsTo: string;
            /**
             * Format: date
             * @description A day of UTC.
             * @example 2026-01-31
             */
            day: string;
            /**
             * @description Messages from it.
             * @example /v1/messages?from=%2B15550100002&since=2026-01-31T00%3A00%3A00.000Z&until=2026-02-01T00%3A00%3A00.000Z
             */
            messagesFrom: string;
            /**
             * @description Messages to it.
             * @example /v1/messages?to=%2B15550100002&since=2026-01-31T00%3A00%3A00.000Z&until=2026-02-01T00%3A00%3A00.000Z
             */
            messagesTo: string;
            /**
             * @description The other side's number.
             * @example +15550100002
             */
            number: string;
        };
        SessionDto: {
            /**
             * Format: date-time
             * @description When it ends if nothing more is asked in it.
             * @example 2026-01-31T21:30:00.000Z
             */
            endsAt: string;
            /**
             * @description Whether the request was made in it.
             * @example true
             */
            isCurrent: boolean;
            /**
             * @description The name of the token that it was opened with.
             * @example support
             */
            name: string;
            /**
             * Format: date-time
             * @description When it was opened.
             * @example 2026-01-31T08:00:00.000Z
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description When something was last asked in it, to within a few minutes.
             * @example 2026-01-31T09:30:00.000Z
             */
            usedAt: string;
        };
        SessionListDto: {
            /** @description Every session that was opened with a token of that name. */
            data: components["schemas"]["SessionDto"][];
            /**
             * @description The name of the caller's token.
             * @example support
             */
            name: string;
        };
        SidOfTicketDto: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string;
            /**
             * @description Whether ends with different outcomes have been reported.
             * @example false
             */
            contradicted: boolean;
            /**
             * @description Whether an end has been reported.
             * @example false
             */
            final: boolean;
            /**
             * Format: date-time
             * @description When the first callback came in.
             * @example 2026-01-31T08:00:00.120Z
             */
            firstSeenAt: string;
            /**
             * @example message
             * @enum {string}
             */
            kind: "message" | "call" | "recording";
            /**
             * Format: date-time
             * @description When the latest of them was written.
             * @example 2026-01-31T10:12:00.000Z
             */
            lastNoteAt: string;
            /**
             * Format: date-time
             * @description When the latest callback came in.
             * @example 2026-01-31T08:00:01.480Z
             */
            lastSeenAt: string;
            /**
             * @description How many notes attach it to this ticket.
             * @example 1
             */
            noteCount: number;
            /**
             * @description The SID, exactly as the provider gave it.
             * @example 0a059168-0000-4000-8000-000000000002
             */
            sid: string;
            /**
             * @description Where it stands.
             * @example sent
             */
            status: string | null;
        };
        SidOfTicketListDto: {
            data: components["schemas"]["SidOfTicketDto"][];
            /**
             * @description The `cursor` of the next page; null on the last one.
             * @example null
             */
            next: string | null;
        };
        SilenceDto: {
            /**
             * @description The account that was silent; null: all were.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string | null;
            /**
             * @description On how many of the 28 days before, the same hours were not silent.
             * @example 27
             */
            earlierDays: number;
            /**
             * @description How many resources are first seen in such a time: the median of the weeks before.
             * @example 512
             */
            expected: number;
            /**
             * @description Whether anything came after it.
             * @example true
             */
            isOver: boolean;
            /**
             * @description Of what nothing came; null: of everything.
             * @example message
             * @enum {string|null}
             */
            kind: "message" | "call" | "recording" | null;
            /**
             * Format: date-time
             * @description The beginning of the first five minutes without any; it may lie before the range.
             * @example 2026-01-31T07:05:00.000Z
             */
            since: string;
            /**
             * Format: date-time
             * @description The five minutes in which something came again; if nothing did, the end of the range.
             * @example 2026-01-31T07:50:00.000Z
             */
            until: string;
        };
        SweepDto: {
            /**
             * @description The account (SignalWire: project) that owns it.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string;
            /**
             * @description Whether the list was read to its end. Only then does it say what the provider has of that day.
             * @example true
             */
            complete: boolean;
            /**
             * @description Callbacks said the same.
             * @example 1180
             */
            confirmed: number;
            /**
             * Format: date
             * @description The UTC day.
             * @example 2026-01-30
             */
            day: string;
            /**
             * @description Callbacks reported another end.
             * @example 1
             */
            disagreeing: number;
            /**
             * Format: date-time
             * @description When it came to its end, whole or not; null while it has not.
             * @example 2026-01-31T09:00:14.300Z
             */
            finishedAt: string | null;
            /**
             * @example message
             * @enum {string}
             */
            kind: "message" | "call" | "recording";
            /**
             * @description The provider reports an end, and no callback did.
             * @example 14
             */
            lost: number;
            /**
             * @description How many pages were read.
             * @example 2
             */
            pages: number;
            /** @description What keeps it from going on, or ended it. */
            problem: components["schemas"]["SweepProblemDto"] | null;
            /**
             * @description How many the provider has.
             * @example 1200
             */
            seen: number;
            /**
             * Format: date-time
             * @description When its first page was asked for.
             * @example 2026-01-31T09:00:00.120Z
             */
            startedAt: string | null;
            /**
             * @description Nothing can be concluded: too young, open there too, or not readable.
             * @example 3
             */
            undecided: number;
            /**
             * @description The provider has it, and no callback ever named it.
             * @example 2
             */
            unknown: number;
        };
        SweepProblemDto: {
            /**
             * @description In a line for people.
             * @example the provider does not accept the user and the secret (HTTP 401, code 20003)
             */
            detail: string;
            /**
             * @description In a word.
             * @example credentials
             */
            reason: string;
        };
        TagCountsDto: {
            /**
             * @description The tag that was asked for.
             * @example campaign
             */
            name: string;
            /**
             * @description How many different values it had.
             * @example 2
             */
            valueCount: number;
            /** @description The 100 most frequent ones. A message counts under each value that it had; one without the tag nowhere. */
            values: components["schemas"]["TagValueDto"][];
        };
        TagNameDto: {
            /**
             * @description How many of the callbacks that were looked at had it.
             * @example 4120
             */
            callbacks: number;
            /**
             * @description The name of the tag.
             * @example campaign
             */
            name: string;
        };
        TagNameListDto: {
            /** @description The most frequent first. */
            data: components["schemas"]["TagNameDto"][];
        };
        TagValueDto: {
            /**
             * @description By delivery class, as it is now.
             * @example {
             *       "delivered": 63,
             *       "failed": 7
             *     }
             */
            byClass: {
                [key: string]: number;
            };
            /**
             * @description Of the messages whose outcome is known, the share that was delivered: `delivered` of `delivered` + `failed` (classes; `failed` is undelivered, failed or canceled). Null when no outcome is known.
             * @example 0.9142857142857143
             */
            deliveryRate: number | null;
            /**
             * @description Messages with a callback that had it.
             * @example 70
             */
            messages: number;
            /**
             * @description Of the messages that should have a receipt by now, the share that has one: `delivered`, `read` or `undelivered`, of these + `receipt-overdue`. An MMS gets none and is not counted, nor is what is contradicted. Null without any.
             * @example 1
             */
            receiptRate: number | null;
            /**
             * @description What the tag says.
             * @example spring
             */
            value: string;
        };
        TimelineEventDto: {
            /**
             * Format: date-time
             * @description When it came in.
             * @example 2026-01-31T08:00:01.480Z
             */
            at: string;
            /**
             * @description The `ErrorCode` that this callback carries.
             * @example null
             */
            errorCode: string | null;
            /**
             * @description Whether that is long at this point: worth seeing, though receipts can take hours.
             * @example false
             */
            gap: boolean;
            /**
             * Format: date-time
             * @description The callback's `Timestamp`, else when it came in.
             * @example 2026-01-31T08:00:01.480Z
             */
            occurredAt: string;
            /**
             * @description A signed callback, or the provider's REST API when it was asked.
             * @example callback
             * @enum {string}
             */
            origin: "callback" | "reconciliation";
            /**
             * @description Whether the resource had already passed this point when the callback came in.
             * @example false
             */
            outOfOrder: boolean;
            /**
             * @description Its place in the log of everything.
             * @example 42
             */
            position: number;
            /**
             * @description Whether the word is in the known list; if not, it moves no state.
             * @example true
             */
            recognised: boolean;
            /**
             * @description The provider's `SequenceNumber`.
             * @example null
             */
            sequenceNumber: number | null;
            signature: components["schemas"]["TimelineSignatureDto"];
            /**
             * @description Milliseconds since the callback before it; null when there was none.
             * @example 1360
             */
            sincePreviousMs: number | null;
            /**
             * @description The status in the word that the provider sent.
             * @example sent
             */
            status: string;
            /** @enum {string} */
            type: "event";
            /**
             * @description The parameters that could not be read as what they should be: they are nothing in the state.
             * @example []
             */
            unread: string[];
        };
        TimelineNoteDto: {
            /**
             * Format: date-time
             * @description When it was written.
             * @example 2026-01-31T10:12:00.000Z
             */
            at: string;
            /**
             * @description The name of the token that it was written with.
             * @example support
             */
            author: string;
            /**
             * Format: uuid
             * @example 5b1f6c2e-0000-4000-8000-000000000006
             */
            id: string;
            /**
             * @description Milliseconds since the callback before it; null when there was none.
             * @example 7918520
             */
            sincePreviousMs: number | null;
            /**
             * @description What was written.
             * @example The customer says that nothing arrived; asked the provider.
             */
            text: string;
            /**
             * @description The reference of the ticket.
             * @example SW-48213
             */
            ticket: string;
            /** @enum {string} */
            type: "note";
        };
        TimelineRefusedDto: {
            /**
             * Format: date-time
             * @description When it came in.
             * @example 2026-01-31T08:00:00.900Z
             */
            at: string;
            /**
             * @description Why, in a sentence.
             * @example This is not a callback about a message: MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is "no word"
             */
            detail: string;
            /**
             * Format: uuid
             * @description Its id in quarantine.
             * @example 3f0c8b7e-0000-8000-8000-000000000005
             */
            id: string;
            /**
             * @description Why it was refused, in a word.
             * @example invalid
             */
            reason: string;
            /**
             * @description Milliseconds since the callback before it; null when there was none.
             * @example 780
             */
            sincePreviousMs: number | null;
            /**
             * @description What has become of it.
             * @example discarded
             * @enum {string}
             */
            state: "waiting" | "replayed" | "discarded";
            /**
             * @description The status that it reports; null when that cannot be read.
             * @example null
             */
            status: string | null;
            /** @enum {string} */
            type: "refused";
        };
        TimelineSignatureDto: {
            /**
             * @description The first 16 hex digits of the key's SHA-256.
             * @example c0ffee0011223344
             */
            keyId: string;
            /** @description The same signed text as it was received split into other parameters; null when it was not. */
            otherReading: components["schemas"]["OtherReadingDto"] | null;
            /**
             * @description How it was made.
             * @example form
             */
            scheme: string;
            /**
             * @description Checked now. `verified`: the key signed this text, and no other reading of it is known. `ambiguous`: the key signed it, and it came in split into other parameters as well (`otherReading`); names and values are signed with nothing between them, so only the provider can say which of the two it sent. `key-unknown`: verified when it came in, with a key that is not in SIGNING_KEYS any more. `made-up`: `sidetrack simulate` made it up and signed it, which proves nothing. `wrong`: it is not what was signed.
             * @example verified
             * @enum {string}
             */
            verdict: "verified" | "ambiguous" | "key-unknown" | "made-up" | "observed" | "wrong";
        };
        TimeToDeliveredDto: {
            /**
             * @description Messages whose `sent` and `delivered` were both reported.
             * @example 96
             */
            messages: number;
            /**
             * @description Half of them took no longer, in milliseconds.
             * @example 2140
             */
            p50Ms: number | null;
            /**
             * @description 95 % of them took no longer.
             * @example 61500
             */
            p95Ms: number | null;
            /**
             * @description 99 % of them took no longer.
             * @example 4210000
             */
            p99Ms: number | null;
        };
        TrafficCountsDto: {
            /** @description What they were about. */
            byKind: components["schemas"]["ByKindDto"];
            /**
             * @description Different callbacks received in this time; an exact repeat is stored once.
             * @example 4210
             */
            events: number;
        };
        TrafficDto: {
            /**
             * @description The one account that was asked for.
             * @example null
             */
            accountSid: string | null;
            /**
             * @example hour
             * @enum {string}
             */
            interval: "minute" | "hour" | "day";
            /** @description Every minute, hour or day of it, also the empty ones. */
            intervals: components["schemas"]["TrafficPartDto"][];
            /** @description Why no silence can be told of yet; null when there are three weeks to compare with. */
            notEnoughHistory: components["schemas"]["NotEnoughHistoryDto"] | null;
            /** @description Half an hour and longer in which no resource was first seen, although at the same hours of earlier days they were, so regularly that chance does not explain it; oldest first, whatever the interval. Each is told once: of everything, of an account, or of one kind of an account’s. */
            silences: components["schemas"]["SilenceDto"][];
            /**
             * Format: date-time
             * @description The beginning of the range, resolved.
             * @example 2026-01-31T07:00:00.000Z
             */
            since: string;
            /** @description Over the whole range. */
            total: components["schemas"]["TrafficCountsDto"];
            /**
             * Format: date-time
             * @description The end of the range, resolved; itself excluded.
             * @example 2026-01-31T08:00:00.000Z
             */
            until: string;
        };
        TrafficPartDto: {
            /** @description What they were about. */
            byKind: components["schemas"]["ByKindDto"];
            /**
             * @description Different callbacks received in this time; an exact repeat is stored once.
             * @example 4210
             */
            events: number;
            /**
             * Format: date-time
             * @description Its beginning, or that of the range.
             * @example 2026-01-31T07:00:00.000Z
             */
            since: string;
            /**
             * Format: date-time
             * @description Its end, or that of the range; itself excluded.
             * @example 2026-01-31T08:00:00.000Z
             */
            until: string;
        };
        WaitingAgeDto: {
            /** @description By delivery class. */
            byClass: components["schemas"]["WaitingByClassDto"];
            /**
             * @description First seen longer than this before `askedAt`, in milliseconds.
             * @example 0
             */
            fromMs: number;
            /**
             * @description Messages that wait.
             * @example 12
             */
            messages: number;
            /**
             * Format: date-time
             * @description The same as a time, for `since` of the list of messages; null for any earlier.
             * @example 2026-01-31T07:55:00.000Z
             */
            since: string | null;
            /**
             * @description And no longer than this; null for any longer time.
             * @example 300000
             */
            toMs: number | null;
            /**
             * Format: date-time
             * @description Likewise, for `until`; null for any later.
             * @example null
             */
            until: string | null;
        };
        WaitingByClassDto: {
            /**
             * @description Their receipts may still come.
             * @example 12
             */
            "awaiting-receipt": number;
            /**
             * @description Their receipts should have come.
             * @example 0
             */
            "receipt-overdue": number;
        };
        WaitingDto: {
            /**
             * @description The one account that was asked for.
             * @example null
             */
            accountSid: string | null;
            /** @description The youngest first, also those of which there are none. */
            ages: components["schemas"]["WaitingAgeDto"][];
            /**
             * Format: date-time
             * @description The moment that ages and classes go by.
             * @example 2026-01-31T08:00:00.000Z
             */
            askedAt: string;
            /**
             * @description All that wait.
             * @example 14
             */
            messages: number;
        };
        WholeQuarantineDto: {
            /**
             * @description The account that it names.
             * @example 6bfbbe86-0000-4000-8000-000000000001
             */
            accountSid: string | null;
            /**
             * @description The body as text; null when it is no UTF-8.
             * @example MessageSid=0a059168-0000-4000-8000-000000000002&AccountSid=6bfbbe86-0000-4000-8000-000000000001&MessageStatus=no+word
             */
            body: string | null;
            /**
             * @description The bytes of the body.
             * @example TWVzc2FnZVNpZD0wYTA1OTE2OC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDImQWNjb3VudFNpZD02YmZiYmU4Ni0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDEmTWVzc2FnZVN0YXR1cz1ubyt3b3Jk
             */
            bodyBase64: string;
            /**
             * @description Length of the body as it came.
             * @example 117
             */
            bodyBytes: number;
            /**
             * @description Whether only the beginning of the body is kept (samples of wrong signatures).
             * @example false
             */
            bodyCut: boolean;
            /**
             * @description Why, in a sentence.
             * @example This is not a callback about a message: MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is "no word"
             */
            detail: string;
            /**
             * @description The door it came to.
             * @example messages
             * @enum {string}
             */
            door: "messages" | "calls" | "recordings";
            /** @description Each fault that could be pointed at. */
            errors: components["schemas"]["CallbackProblemDto"][];
            /**
             * @description What it takes to check the signature again; null for a sample of a wrong one.
             * @example {
             *       "scheme": "form",
             *       "signedUrl": "https://hooks.example.com/callbacks/messages",
             *       "signature": "KSnZnABPIj/DhUcet8ikFd9VdQc=",
             *       "keyId": "9f86d081884c7d65"
             *     }
             */
            evidence: {
                [key: string]: string;
            } | null;
            /**
             * @description Of a wrong signature: what was tried, and what would have matched.
             * @example null
             */
            explanation: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When it was last tried again, or discarded.
             * @example null
             */
            handledAt: string | null;
            /**
             * @description The headers that tell where it came from and how.
             * @example {
             *       "content-type": "application/x-www-form-urlencoded",
             *       "host": "hooks.example.com"
             *     }
             */
            headers: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description The `quarantineId` of the 422.
             * @example 3f0c8b7e-0000-8000-8000-000000000005
             */
            id: string;
            /**
             * @description GET or POST.
             * @example POST
             */
            method: string;
            /**
             * @description What the latest replay came to.
             * @example null
             */
            outcome: {
                [key: string]: unknown;
            } | null;
            /**
             * @description Why: unreadable, wrong-door, invalid, ambiguous, database, signature.
             * @example invalid
             */
            reason: string;
            /**
             * Format: date-time
             * @description When it came in.
             * @example 2026-01-31T08:00:01.480Z
             */
            receivedAt: string;
            /**
             * @description The door that it goes to in another try, unless that says otherwise.
             * @example messages
             * @enum {string}
             */
            replayDoor: "messages" | "calls" | "recordings";
            /**
             * @description The SIDs that it names, at most 8; none where they cannot be read, or the request was not believed.
             * @example [
             *       "0a059168-0000-4000-8000-000000000002"
             *     ]
             */
            sids: string[];
            /**
             * @description What has become of it.
             * @example waiting
             * @enum {string}
             */
            state: "waiting" | "replayed" | "discarded";
            /**
             * @description The status that it reports; null when that cannot be read.
             * @example null
             */
            status: string | null;
            /**
             * @description Path and query as on the request line.
             * @example /callbacks/messages
             */
            target: string;
        };
        WholeReconciliationDto: {
            /**
             * @description `schedule`, `cli`, or the name of the token that asked.
             * @example schedule
             */
            askedBy: string;
            /**
             * Format: date-time
             * @description When it was asked for.
             * @example 2026-01-31T09:00:00.000Z
             */
            createdAt: string;
            /**
             * @description Whether it asks and counts, and stores no observation.
             * @example false
             */
            dryRun: boolean;
            /**
             * Format: date-time
             * @description When it came to its end.
             * @example 2026-01-31T09:00:14.300Z
             */
            finishedAt: string | null;
            /**
             * Format: uuid
             * @example 5b1f6c2e-0000-4000-8000-000000000018
             */
            id: string;
            /**
             * @description Which kinds it asks for.
             * @example [
             *       "message",
             *       "call",
             *       "recording"
             *     ]
             */
            kinds: string[];
            /** @description What came of asking for resources without an end, by SID. */
            openEnds: components["schemas"]["OpenEndsDto"];
            /**
             * @description What is wrong, in lines for people: accounts that refuse us, days without an end.
             * @example []
             */
            problems: string[];
            /**
             * @description What was due by the clock, what somebody wanted to know, or what was before callbacks were sent here.
             * @example schedule
             * @enum {string}
             */
            purpose: "schedule" | "request" | "backfill";
            /**
             * @description The first UTC day that it asks for; null: no day, open ends alone.
             * @example 2026-01-28
             */
            since: string | null;
            /**
             * Format: date-time
             * @description When its turn came.
             * @example 2026-01-31T09:00:00.120Z
             */
            startedAt: string | null;
            /**
             * @description How far it is.
             * @example done
             * @enum {string}
             */
            state: "waiting" | "running" | "done" | "failed";
            /** @description The days, the latest first. */
            sweeps: components["schemas"]["SweepDto"][];
            /** @description What the lists of the days say so far. */
            totals: components["schemas"]["ReconciliationTotalsDto"];
            /**
             * @description The first UTC day that it leaves out.
             * @example 2026-02-01
             */
            until: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "documents-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is not readable as HTTP, too long, or took too long to arrive (400, 408, 414, 431). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:bad-request",
                     *       "title": "The headers are too large",
                     *       "status": 431,
                     *       "detail": "The request is not readable as HTTP."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!DOCTYPE html>… */
                    "text/html": string;
                };
            };
        };
    };
    "health-live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is not readable as HTTP, too long, or took too long to arrive (400, 408, 414, 431). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:bad-request",
                     *       "title": "The headers are too large",
                     *       "status": 431,
                     *       "detail": "The request is not readable as HTTP."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": {
                        /** @description All checks. */
                        details?: {
                            [key: string]: unknown;
                        };
                        /** @description The checks that failed, each with its reason. */
                        error?: {
                            [key: string]: unknown;
                        };
                        /** @description The checks that passed. */
                        info?: {
                            [key: string]: unknown;
                        };
                        /** @enum {string} */
                        status: "ok" | "error" | "shutting_down";
                    };
                };
            };
        };
    };
    "health-ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is not readable as HTTP, too long, or took too long to arrive (400, 408, 414, 431). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:bad-request",
                     *       "title": "The headers are too large",
                     *       "status": 431,
                     *       "detail": "The request is not readable as HTTP."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "info": {
                     *         "database": {
                     *           "status": "up"
                     *         },
                     *         "schema": {
                     *           "status": "up",
                     *           "version": "SetRefusedCallbacksAside1700000000005"
                     *         },
                     *         "journals": {
                     *           "status": "up",
                     *           "callbacks": 0,
                     *           "bytes": 0
                     *         },
                     *         "doors": {
                     *           "status": "up",
                     *           "doors": 1,
                     *           "refusing": 0,
                     *           "list": [
                     *             {
                     *               "door": "hooks-1/3f2c9a1e",
                     *               "host": "hooks-1",
                     *               "state": "taking",
                     *               "heardSecondsAgo": 1,
                     *               "messages": []
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "error": {},
                     *       "details": {
                     *         "database": {
                     *           "status": "up"
                     *         },
                     *         "schema": {
                     *           "status": "up",
                     *           "version": "SetRefusedCallbacksAside1700000000005"
                     *         },
                     *         "journals": {
                     *           "status": "up",
                     *           "callbacks": 0,
                     *           "bytes": 0
                     *         },
                     *         "doors": {
                     *           "status": "up",
                     *           "doors": 1,
                     *           "refusing": 0,
                     *           "list": [
                     *             {
                     *               "door": "hooks-1/3f2c9a1e",
                     *               "host": "hooks-1",
                     *               "state": "taking",
                     *               "heardSecondsAgo": 1,
                     *               "messages": []
                     *             }
                     *           ]
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description All checks. */
                        details?: {
                            [key: string]: unknown;
                        };
                        /** @description The checks that failed, each with its reason. */
                        error?: {
                            [key: string]: unknown;
                        };
                        /** @description The checks that passed. */
                        info?: {
                            [key: string]: unknown;
                        };
                        /** @enum {string} */
                        status: "ok" | "error" | "shutting_down";
                    };
                };
            };
            /** @description Not now; `error` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "error",
                     *       "info": {
                     *         "journals": {
                     *           "status": "up",
                     *           "callbacks": 0,
                     *           "bytes": 0
                     *         }
                     *       },
                     *       "error": {
                     *         "database": {
                     *           "status": "down",
                     *           "message": "PostgreSQL does not answer: ECONNREFUSED."
                     *         },
                     *         "schema": {
                     *           "status": "down",
                     *           "message": "Not known while the database does not answer."
                     *         },
                     *         "doors": {
                     *           "status": "down",
                     *           "message": "Ingest door 3f2c9a1e on hooks-1: Callbacks are answered 503, as the disk of the journal is full.",
                     *           "doors": 1,
                     *           "refusing": 1,
                     *           "list": [
                     *             {
                     *               "door": "hooks-1/3f2c9a1e",
                     *               "host": "hooks-1",
                     *               "state": "refusing",
                     *               "heardSecondsAgo": 1,
                     *               "messages": [
                     *                 "Ingest door 3f2c9a1e on hooks-1: Callbacks are answered 503, as the disk of the journal is full."
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "details": {
                     *         "database": {
                     *           "status": "down",
                     *           "message": "PostgreSQL does not answer: ECONNREFUSED."
                     *         },
                     *         "schema": {
                     *           "status": "down",
                     *           "message": "Not known while the database does not answer."
                     *         },
                     *         "journals": {
                     *           "status": "up",
                     *           "callbacks": 0,
                     *           "bytes": 0
                     *         },
                     *         "doors": {
                     *           "status": "down",
                     *           "message": "Ingest door 3f2c9a1e on hooks-1: Callbacks are answered 503, as the disk of the journal is full.",
                     *           "doors": 1,
                     *           "refusing": 1,
                     *           "list": [
                     *             {
                     *               "door": "hooks-1/3f2c9a1e",
                     *               "host": "hooks-1",
                     *               "state": "refusing",
                     *               "heardSecondsAgo": 1,
                     *               "messages": [
                     *                 "Ingest door 3f2c9a1e on hooks-1: Callbacks are answered 503, as the disk of the journal is full."
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description All checks. */
                        details?: {
                            [key: string]: unknown;
                        };
                        /** @description The checks that failed, each with its reason. */
                        error?: {
                            [key: string]: unknown;
                        };
                        /** @description The checks that passed. */
                        info?: {
                            [key: string]: unknown;
                        };
                        /** @enum {string} */
                        status: "ok" | "error" | "shutting_down";
                    };
                };
            };
        };
    };
    "metrics-read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is not readable as HTTP, too long, or took too long to arrive (400, 408, 414, 431). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:bad-request",
                     *       "title": "The headers are too large",
                     *       "status": 431,
                     *       "detail": "The request is not readable as HTTP."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Text in the exposition format. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example sidetrack_http_request_duration_seconds_count{method="GET",route="/v1/messages",status="200"} 12 */
                    "text/plain": string;
                };
            };
        };
    };
    "documents-openapi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is not readable as HTTP, too long, or took too long to arrive (400, 408, 414, 431). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:bad-request",
                     *       "title": "The headers are too large",
                     *       "status": 431,
                     *       "detail": "The request is not readable as HTTP."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "openapi": "3.1.0"
                     *     }
                     */
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    "accounts-list": {
        parameters: {
            query?: {
                /** @description The `next` of the page before, with the same other parameters. */
                cursor?: string;
                /** @description Most rows of one page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /**
                     * @description The URL of the next page, `rel="next"`; absent on the last one.
                     * @example </v1/accounts?limit=50&cursor=WyJhY2NvdW50cyJd>; rel="next"
                     */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "provider": "signalwire",
                     *           "isMadeUp": false,
                     *           "latest": {
                     *             "message": "2026-01-31T07:58:11.020Z",
                     *             "call": "2026-01-31T07:12:40.551Z",
                     *             "recording": null
                     *           },
                     *           "lastCallbackAt": "2026-01-31T07:59:30.114Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["AccountListDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "accounts-one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SID of the account, exactly. */
                accountSid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *       "provider": "signalwire",
                     *       "isMadeUp": false,
                     *       "latest": {
                     *         "message": "2026-01-31T07:58:11.020Z",
                     *         "call": "2026-01-31T07:12:40.551Z",
                     *         "recording": null
                     *       },
                     *       "lastCallbackAt": "2026-01-31T07:59:30.114Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Nothing was ever heard of this account."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "absences-list": {
        parameters: {
            query?: {
                /** @description Only this account. */
                accountSid?: string;
                /** @description What is looked for; repeat the parameter for several. */
                class?: ("open-call" | "recording-missing" | "account-silent" | "first-status-missing")[];
                /** @description The `next` of the page before, with the same other parameters. */
                cursor?: string;
                /** @description Most rows of one page. */
                limit?: number;
                /** @description Missing since this time or later. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                since?: string;
                /** @description Missing since before this time. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /**
                     * @description The URL of the next page, `rel="next"`; absent on the last one.
                     * @example </v1/audit/absences?limit=50&cursor=WyJhYnNlbmNlcyJd>; rel="next"
                     */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "class": "open-call",
                     *           "kind": "call",
                     *           "sid": "0703574f-0000-4000-8000-000000000003",
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "since": "2026-01-30T08:00:00.310Z",
                     *           "explanation": "First seen at 2026-01-29 08:00:00 UTC, with `answered` as its last status, and no end has been reported. A call hardly lasts so long; more likely the callback of its end was lost.",
                     *           "next": "Look the call up at the provider, with the SID, and see whether callbacks are set up to report its end."
                     *         }
                     *       ],
                     *       "next": null,
                     *       "counts": {
                     *         "open-call": 1,
                     *         "recording-missing": 0,
                     *         "account-silent": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AbsenceListDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "breakdown-breakDown": {
        parameters: {
            query?: {
                /** @description Only this account. */
                accountSid?: string;
                /** @description By what messages are taken apart: `account`, `channel`, `country`, `error-code`, or `tag:NAME` for the values of a tag, a part of the query on the callback URL, which looks at every single callback. The 100 most frequent values are told. */
                by?: string;
                /** @description Only messages of this channel: `sms`, `mms`, or the scheme of its addresses, such as `whatsapp` for `whatsapp:+44…`. */
                channel?: string;
                /** @description Only to recipients of this country (ISO 3166), by the beginning of their numbers; `unknown` where it does not tell one, for which `since` is needed. What the audit's `byCountry` counts. */
                country?: string;
                /** @description Only messages with this of the provider's error codes. */
                errorCode?: string;
                /** @description Full hours or full days of UTC, of which a range may touch 1000. */
                interval?: "hour" | "day";
                /** @description First seen at this time or later; without it, in the day before `until`. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                since?: string;
                /** @description First seen before this time; without it, until now. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "since": "2026-01-31T06:00:00.000Z",
                     *       "until": "2026-01-31T08:00:00.000Z",
                     *       "before": {
                     *         "since": "2026-01-31T04:00:00.000Z",
                     *         "until": "2026-01-31T06:00:00.000Z"
                     *       },
                     *       "interval": "hour",
                     *       "by": "country",
                     *       "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *       "channel": null,
                     *       "country": null,
                     *       "errorCode": null,
                     *       "intervals": [
                     *         {
                     *           "since": "2026-01-31T06:00:00.000Z",
                     *           "until": "2026-01-31T07:00:00.000Z"
                     *         },
                     *         {
                     *           "since": "2026-01-31T07:00:00.000Z",
                     *           "until": "2026-01-31T08:00:00.000Z"
                     *         }
                     *       ],
                     *       "total": {
                     *         "messages": 120,
                     *         "byClass": {
                     *           "delivered": 101,
                     *           "failed": 12,
                     *           "awaiting-receipt": 7
                     *         },
                     *         "deliveryRate": 0.9142857142857143,
                     *         "receiptRate": 1,
                     *         "before": {
                     *           "messages": 120,
                     *           "byClass": {
                     *             "delivered": 101,
                     *             "failed": 12,
                     *             "awaiting-receipt": 7
                     *           },
                     *           "deliveryRate": 0.9142857142857143,
                     *           "receiptRate": 1
                     *         },
                     *         "series": {
                     *           "messages": [
                     *             80,
                     *             40
                     *           ],
                     *           "outbound": [
                     *             80,
                     *             40
                     *           ],
                     *           "delivered": [
                     *             78,
                     *             23
                     *           ],
                     *           "failed": [
                     *             0,
                     *             12
                     *           ]
                     *         }
                     *       },
                     *       "valueCount": 1,
                     *       "values": [
                     *         {
                     *           "value": "US",
                     *           "messages": 120,
                     *           "byClass": {
                     *             "delivered": 101,
                     *             "failed": 12,
                     *             "awaiting-receipt": 7
                     *           },
                     *           "deliveryRate": 0.9142857142857143,
                     *           "receiptRate": 1,
                     *           "before": {
                     *             "messages": 120,
                     *             "byClass": {
                     *               "delivered": 101,
                     *               "failed": 12,
                     *               "awaiting-receipt": 7
                     *             },
                     *             "deliveryRate": 0.9142857142857143,
                     *             "receiptRate": 1
                     *           },
                     *           "series": {
                     *             "messages": [
                     *               80,
                     *               40
                     *             ],
                     *             "outbound": [
                     *               80,
                     *               40
                     *             ],
                     *             "delivered": [
                     *               78,
                     *               23
                     *             ],
                     *             "failed": [
                     *               0,
                     *               12
                     *             ]
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BreakdownDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "audit-deliveries": {
        parameters: {
            query?: {
                /** @description Only this account. */
                accountSid?: string;
                /** @description `tag:NAME`: also count by the values of this tag, a part of the query on the callback URL; the 100 most frequent ones, over the whole range. It looks at every single callback. */
                by?: string;
                /** @description Only messages of this channel: `sms`, `mms`, or the scheme of its addresses, such as `whatsapp` for `whatsapp:+44…`. */
                channel?: string;
                /** @description `order`: also count the single events that came out of order, which takes many times as long. */
                include?: "order";
                /** @description Full hours or full days of UTC, of which a range may touch 1000. */
                interval?: "hour" | "day";
                /** @description First seen at this time or later. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                since?: string;
                /** @description First seen before this time; without it, until now. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "since": "2026-01-31T07:00:00.000Z",
                     *       "until": "2026-01-31T08:00:00.000Z",
                     *       "interval": "hour",
                     *       "accountSid": null,
                     *       "channel": null,
                     *       "total": {
                     *         "messages": 120,
                     *         "byStatus": {
                     *           "delivered": 96,
                     *           "sent": 14,
                     *           "undelivered": 6,
                     *           "failed": 3,
                     *           "received": 1
                     *         },
                     *         "byClass": {
                     *           "delivered": 96,
                     *           "failed": 9,
                     *           "awaiting-receipt": 8,
                     *           "receipt-not-expected": 6,
                     *           "inbound": 1
                     *         },
                     *         "byChannel": {
                     *           "sms": 102,
                     *           "whatsapp": 12,
                     *           "mms": 6
                     *         },
                     *         "classesByChannel": {
                     *           "sms": {
                     *             "delivered": 86,
                     *             "failed": 9,
                     *             "awaiting-receipt": 6,
                     *             "inbound": 1
                     *           },
                     *           "mms": {
                     *             "receipt-not-expected": 6
                     *           },
                     *           "whatsapp": {
                     *             "delivered": 10,
                     *             "awaiting-receipt": 2
                     *           }
                     *         },
                     *         "classesByCountry": {
                     *           "US": {
                     *             "delivered": 81,
                     *             "failed": 9,
                     *             "awaiting-receipt": 6,
                     *             "receipt-not-expected": 5
                     *           },
                     *           "CA": {
                     *             "delivered": 15,
                     *             "awaiting-receipt": 2,
                     *             "receipt-not-expected": 1
                     *           },
                     *           "unknown": {
                     *             "inbound": 1
                     *           }
                     *         },
                     *         "rates": {
                     *           "deliveryRate": 0.9142857142857143,
                     *           "receiptRate": 1
                     *         },
                     *         "ratesByChannel": {
                     *           "sms": {
                     *             "deliveryRate": 0.9052631578947369,
                     *             "receiptRate": 1
                     *           },
                     *           "mms": {
                     *             "deliveryRate": null,
                     *             "receiptRate": null
                     *           },
                     *           "whatsapp": {
                     *             "deliveryRate": 1,
                     *             "receiptRate": 1
                     *           }
                     *         },
                     *         "ratesByCountry": {
                     *           "US": {
                     *             "deliveryRate": 0.9,
                     *             "receiptRate": 1
                     *           },
                     *           "CA": {
                     *             "deliveryRate": 1,
                     *             "receiptRate": 1
                     *           },
                     *           "unknown": {
                     *             "deliveryRate": null,
                     *             "receiptRate": null
                     *           }
                     *         },
                     *         "byDiscrepancy": {
                     *           "callback-lost": 2,
                     *           "unknown-here": 1
                     *         },
                     *         "observed": 3,
                     *         "byErrorCode": {
                     *           "21610": 3,
                     *           "30003": 6
                     *         },
                     *         "byCountry": {
                     *           "US": 101,
                     *           "CA": 18,
                     *           "unknown": 1
                     *         },
                     *         "timeToDelivered": {
                     *           "messages": 96,
                     *           "p50Ms": 2140,
                     *           "p95Ms": 61500,
                     *           "p99Ms": 4210000
                     *         },
                     *         "withoutReceipt": {
                     *           "sms": 6,
                     *           "mms": 6,
                     *           "whatsapp": 2
                     *         },
                     *         "order": {
                     *           "events": 461,
                     *           "outOfOrder": 9,
                     *           "share": 0.019522776572668113
                     *         }
                     *       },
                     *       "intervals": [
                     *         {
                     *           "since": "2026-01-31T07:00:00.000Z",
                     *           "until": "2026-01-31T08:00:00.000Z",
                     *           "messages": 120,
                     *           "byStatus": {
                     *             "delivered": 96,
                     *             "sent": 14,
                     *             "undelivered": 6,
                     *             "failed": 3,
                     *             "received": 1
                     *           },
                     *           "byClass": {
                     *             "delivered": 96,
                     *             "failed": 9,
                     *             "awaiting-receipt": 8,
                     *             "receipt-not-expected": 6,
                     *             "inbound": 1
                     *           },
                     *           "byChannel": {
                     *             "sms": 102,
                     *             "whatsapp": 12,
                     *             "mms": 6
                     *           },
                     *           "classesByChannel": {
                     *             "sms": {
                     *               "delivered": 86,
                     *               "failed": 9,
                     *               "awaiting-receipt": 6,
                     *               "inbound": 1
                     *             },
                     *             "mms": {
                     *               "receipt-not-expected": 6
                     *             },
                     *             "whatsapp": {
                     *               "delivered": 10,
                     *               "awaiting-receipt": 2
                     *             }
                     *           },
                     *           "classesByCountry": {
                     *             "US": {
                     *               "delivered": 81,
                     *               "failed": 9,
                     *               "awaiting-receipt": 6,
                     *               "receipt-not-expected": 5
                     *             },
                     *             "CA": {
                     *               "delivered": 15,
                     *               "awaiting-receipt": 2,
                     *               "receipt-not-expected": 1
                     *             },
                     *             "unknown": {
                     *               "inbound": 1
                     *             }
                     *           },
                     *           "rates": {
                     *             "deliveryRate": 0.9142857142857143,
                     *             "receiptRate": 1
                     *           },
                     *           "ratesByChannel": {
                     *             "sms": {
                     *               "deliveryRate": 0.9052631578947369,
                     *               "receiptRate": 1
                     *             },
                     *             "mms": {
                     *               "deliveryRate": null,
                     *               "receiptRate": null
                     *             },
                     *             "whatsapp": {
                     *               "deliveryRate": 1,
                     *               "receiptRate": 1
                     *             }
                     *           },
                     *           "ratesByCountry": {
                     *             "US": {
                     *               "deliveryRate": 0.9,
                     *               "receiptRate": 1
                     *             },
                     *             "CA": {
                     *               "deliveryRate": 1,
                     *               "receiptRate": 1
                     *             },
                     *             "unknown": {
                     *               "deliveryRate": null,
                     *               "receiptRate": null
                     *             }
                     *           },
                     *           "byDiscrepancy": {
                     *             "callback-lost": 2,
                     *             "unknown-here": 1
                     *           },
                     *           "observed": 3,
                     *           "byErrorCode": {
                     *             "21610": 3,
                     *             "30003": 6
                     *           },
                     *           "byCountry": {
                     *             "US": 101,
                     *             "CA": 18,
                     *             "unknown": 1
                     *           },
                     *           "timeToDelivered": {
                     *             "messages": 96,
                     *             "p50Ms": 2140,
                     *             "p95Ms": 61500,
                     *             "p99Ms": 4210000
                     *           },
                     *           "withoutReceipt": {
                     *             "sms": 6,
                     *             "mms": 6,
                     *             "whatsapp": 2
                     *           },
                     *           "order": {
                     *             "events": 461,
                     *             "outOfOrder": 9,
                     *             "share": 0.019522776572668113
                     *           }
                     *         }
                     *       ],
                     *       "byTag": {
                     *         "name": "campaign",
                     *         "valueCount": 2,
                     *         "values": [
                     *           {
                     *             "value": "spring",
                     *             "messages": 70,
                     *             "byClass": {
                     *               "delivered": 63,
                     *               "failed": 7
                     *             },
                     *             "deliveryRate": 0.9,
                     *             "receiptRate": 1
                     *           },
                     *           {
                     *             "value": "fall",
                     *             "messages": 12,
                     *             "byClass": {
                     *               "delivered": 12
                     *             },
                     *             "deliveryRate": 1,
                     *             "receiptRate": 1
                     *           }
                     *         ]
                     *       },
                     *       "repeatsSinceStart": 12
                     *     }
                     */
                    "application/json": components["schemas"]["AuditDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "discrepancies-list": {
        parameters: {
            query?: {
                /** @description Only this account. */
                accountSid?: string;
                /** @description Only messages of this channel: `sms`, `mms`, or the scheme of its addresses, such as `whatsapp` for `whatsapp:+44…`. */
                channel?: string;
                /** @description What became of a message (`delivery.class`), or where callbacks and the provider differ (`discrepancy.class`); repeat the parameter for several. Without it `receipt-overdue`, `stalled`, `contradicted`, and of calls and recordings `disagrees`, `gone-at-provider`, `unknown-here`, `callback-lost`. */
                class?: ("contradicted" | "inbound" | "delivered" | "failed" | "receipt-not-expected" | "receipt-overdue" | "awaiting-receipt" | "stalled" | "in-flight" | "disagrees" | "gone-at-provider" | "unknown-here" | "callback-lost")[];
                /** @description Only to recipients of this country (ISO 3166), by the beginning of their numbers; `unknown` where it does not tell one, for which `since` is needed. What the audit's `byCountry` counts. */
                country?: string;
                /** @description The `next` of the page before, with the same other parameters. */
                cursor?: string;
                /** @description `counts`: also count all that match, by class, which has to look at every one of them. The first page does. */
                include?: "counts";
                /** @description Messages, calls or recordings; only messages have delivery classes. */
                kind?: "message" | "call" | "recording";
                /** @description Most rows of one page. */
                limit?: number;
                /** @description Those first that were first seen last (`newest`), or first (`oldest`). There is no order by the last change: no index has it. */
                order?: "newest" | "oldest";
                /** @description First seen at this time or later. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                since?: string;
                /** @description Only what had a callback with this tag, a part of the query on the callback URL: `campaign:spring` for `?campaign=spring`. Repeat the parameter for several, which all have to be there. */
                tag?: string[];
                /** @description First seen before this time; without it, until now. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /**
                     * @description The URL of the next page, `rel="next"`; absent on the last one.
                     * @example </v1/audit/discrepancies?class=stalled&limit=50&cursor=WyJkaXNjcmVwYW5jaWVzIl0>; rel="next"
                     */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "kind": "message",
                     *           "sid": "0a059168-0000-4000-8000-000000000002",
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "status": "sent",
                     *           "final": false,
                     *           "contradicted": false,
                     *           "channel": "sms",
                     *           "direction": "outbound",
                     *           "from": "+15550100001",
                     *           "to": "+15550100002",
                     *           "errorCode": null,
                     *           "numSegments": 1,
                     *           "numMedia": 0,
                     *           "price": null,
                     *           "priceUnit": null,
                     *           "observed": [],
                     *           "discrepancy": null,
                     *           "delivery": {
                     *             "class": "awaiting-receipt",
                     *             "since": "2026-01-31T08:00:01.480Z",
                     *             "explanation": "`sent` was reported at 2026-01-31 08:00:01 UTC, so the downstream carrier has it. Its delivery receipt has not come yet, which is nothing unusual: receipts can take hours.",
                     *             "next": "Wait. It counts as overdue 3 days after `sent`."
                     *           },
                     *           "timestamps": {
                     *             "queued": "2026-01-31T08:00:00.120Z",
                     *             "sent": "2026-01-31T08:00:01.480Z"
                     *           },
                     *           "eventCount": 2,
                     *           "firstSeenAt": "2026-01-31T08:00:00.120Z",
                     *           "lastSeenAt": "2026-01-31T08:00:01.480Z"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "counts": {
                     *         "awaiting-receipt": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DiscrepancyListDto"];
                    /** @example {"kind":"message","sid":"0a059168-0000-4000-8000-000000000002","accountSid":"6bfbbe86-0000-4000-8000-000000000001","status":"sent","final":false,"contradicted":false,"channel":"sms","direction":"outbound","from":"+15550100001","to":"+15550100002","errorCode":null,"numSegments":1,"numMedia":0,"price":null,"priceUnit":null,"observed":[],"discrepancy":null,"delivery":{"class":"awaiting-receipt","since":"2026-01-31T08:00:01.480Z","explanation":"`sent` was reported at 2026-01-31 08:00:01 UTC, so the downstream carrier has it. Its delivery receipt has not come yet, which is nothing unusual: receipts can take hours.","next":"Wait. It counts as overdue 3 days after `sent`."},"timestamps":{"queued":"2026-01-31T08:00:00.120Z","sent":"2026-01-31T08:00:01.480Z"},"eventCount":2,"firstSeenAt":"2026-01-31T08:00:00.120Z","lastSeenAt":"2026-01-31T08:00:01.480Z"} */
                    "application/x-ndjson": string;
                    /**
                     * @example kind,sid,accountSid,status,final,contradicted,channel,direction,from,to,errorCode,numSegments,numMedia,price,priceUnit,observed,discrepancy,delivery.class,delivery.since,delivery.explanation,delivery.next,timestamps.accepted,timestamps.scheduled,timestamps.queued,timestamps.receiving,timestamps.sending,timestamps.sent,timestamps.delivered,timestamps.undelivered,timestamps.failed,timestamps.canceled,timestamps.received,timestamps.read,eventCount,firstSeenAt,lastSeenAt
                     *     message,0a059168-0000-4000-8000-000000000002,6bfbbe86-0000-4000-8000-000000000001,sent,false,false,sms,outbound,+15550100001,+15550100002,,1,0,,,[],,awaiting-receipt,2026-01-31T08:00:01.480Z,"`sent` was reported at 2026-01-31 08:00:01 UTC, so the downstream carrier has it. Its delivery receipt has not come yet, which is nothing unusual: receipts can take hours.",Wait. It counts as overdue 3 days after `sent`.,,,2026-01-31T08:00:00.120Z,,,2026-01-31T08:00:01.480Z,,,,,,,2,2026-01-31T08:00:00.120Z,2026-01-31T08:00:01.480Z
                     */
                    "text/csv": string;
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "lostcallbacks-count": {
        parameters: {
            query?: {
                /** @description Only this account. */
                accountSid?: string;
                /** @description From the UTC day of this time on. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                since?: string;
                /** @description Up to the UTC day of this time; without it, until now. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isAsking": true,
                     *       "data": [
                     *         {
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "kind": "message",
                     *           "day": "2026-01-30",
                     *           "seen": 1200,
                     *           "lost": 14,
                     *           "unknown": 2,
                     *           "disagreeing": 1,
                     *           "undecided": 3,
                     *           "lossRate": 0.013366750208855471,
                     *           "readAt": "2026-01-31T09:00:14.300Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LostCallbacksListDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "tags-names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "name": "campaign",
                     *           "callbacks": 4120
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TagNameListDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "traffic-traffic": {
        parameters: {
            query?: {
                /** @description Only this account. */
                accountSid?: string;
                /** @description Full minutes, hours or days of UTC, of which a range may touch 1500; it may be 31 days long. */
                interval?: "minute" | "hour" | "day";
                /** @description Received at this time or later; without it, in the day before `until`. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                since?: string;
                /** @description Received before this time; without it, until now. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "since": "2026-01-31T07:00:00.000Z",
                     *       "until": "2026-01-31T08:00:00.000Z",
                     *       "interval": "hour",
                     *       "accountSid": null,
                     *       "total": {
                     *         "events": 4210,
                     *         "byKind": {
                     *           "message": 3380,
                     *           "call": 690,
                     *           "recording": 140
                     *         }
                     *       },
                     *       "intervals": [
                     *         {
                     *           "since": "2026-01-31T07:00:00.000Z",
                     *           "until": "2026-01-31T08:00:00.000Z",
                     *           "events": 4210,
                     *           "byKind": {
                     *             "message": 3380,
                     *             "call": 690,
                     *             "recording": 140
                     *           }
                     *         }
                     *       ],
                     *       "silences": [
                     *         {
                     *           "since": "2026-01-31T07:05:00.000Z",
                     *           "until": "2026-01-31T07:50:00.000Z",
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "kind": "message",
                     *           "expected": 512,
                     *           "earlierDays": 27,
                     *           "isOver": true
                     *         }
                     *       ],
                     *       "notEnoughHistory": null
                     *     }
                     */
                    "application/json": components["schemas"]["TrafficDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "traffic-waiting": {
        parameters: {
            query?: {
                /** @description Only this account. */
                accountSid?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "askedAt": "2026-01-31T08:00:00.000Z",
                     *       "accountSid": null,
                     *       "messages": 14,
                     *       "ages": [
                     *         {
                     *           "fromMs": 0,
                     *           "toMs": 300000,
                     *           "since": "2026-01-31T07:55:00.000Z",
                     *           "until": null,
                     *           "messages": 12,
                     *           "byClass": {
                     *             "awaiting-receipt": 12,
                     *             "receipt-overdue": 0
                     *           }
                     *         },
                     *         {
                     *           "fromMs": 2592000000,
                     *           "toMs": null,
                     *           "since": null,
                     *           "until": "2026-01-01T08:00:00.000Z",
                     *           "messages": 2,
                     *           "byClass": {
                     *             "awaiting-receipt": 0,
                     *             "receipt-overdue": 2
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WaitingDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "setup-urls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isPublic": true,
                     *       "messages": "https://hooks.example.com/callbacks/messages",
                     *       "calls": "https://hooks.example.com/callbacks/calls",
                     *       "recordings": "https://hooks.example.com/callbacks/recordings"
                     *     }
                     */
                    "application/json": components["schemas"]["CallbackUrlsDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "calls-list": {
        parameters: {
            query?: {
                /** @description Only this account. */
                accountSid?: string;
                /** @description Where callbacks and the provider's REST API differ in any of these ways; repeat the parameter for several. */
                class?: ("disagrees" | "gone-at-provider" | "unknown-here" | "callback-lost")[];
                /** @description Only those whose callbacks reported ends that exclude each other, or only the others. */
                contradicted?: boolean;
                /** @description `estimate`: also say on the first page how many there are on all pages; counted where they are few, else estimated. That takes about as long however many there are. */
                count?: "estimate";
                /** @description Only to recipients of this country (ISO 3166), by the beginning of their numbers; `unknown` where it does not tell one, for which `since` is needed. What the audit's `byCountry` counts. */
                country?: string;
                /** @description The `next` of the page before, with the same other parameters. */
                cursor?: string;
                /** @description `inbound`; `outbound`, which is `outbound-api` and `outbound-dial`; or exactly the word of the callbacks. */
                direction?: string;
                /** @description This sender: a number as people write it, in any channel, or behind a scheme (`whatsapp:+15550100001`) in that one alone. Without a country code it is read as one of `HOME_COUNTRY`. Short codes, names of senders and SIP addresses are looked for as they stand. */
                from?: string;
                /** @description Most rows of one page. */
                limit?: number;
                /** @description Those first that were first seen last (`newest`), or first (`oldest`). There is no order by the last change: no index has it. */
                order?: "newest" | "oldest";
                /** @description Only the legs that this call dialled. */
                parentCallSid?: string;
                /** @description First seen at this time or later. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                since?: string;
                /** @description Any of these statuses; repeat the parameter for several. */
                status?: ("queued" | "initiated" | "ringing" | "answered" | "in-progress" | "completed" | "busy" | "no-answer" | "failed" | "canceled")[];
                /** @description Only what had a callback with this tag, a part of the query on the callback URL: `campaign:spring` for `?campaign=spring`. Repeat the parameter for several, which all have to be there. */
                tag?: string[];
                /** @description This recipient: a number as people write it, in any channel, or behind a scheme (`whatsapp:+15550100001`) in that one alone. Without a country code it is read as one of `HOME_COUNTRY`. Short codes, names of senders and SIP addresses are looked for as they stand. */
                to?: string;
                /** @description First seen before this time. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                until?: string;
                /** @description A callback came in at this time or later (`lastSeenAt`), at most 7 days ago. The order stays that of the first callbacks. Whoever wants to hear of every change reads `/v1/feed`. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                updatedSince?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /**
                     * @description The URL of the next page, `rel="next"`; absent on the last one.
                     * @example </v1/messages?limit=50&cursor=WyJtZXNzYWdlIl0>; rel="next"
                     */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "kind": "call",
                     *           "sid": "0703574f-0000-4000-8000-000000000003",
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "status": "completed",
                     *           "final": true,
                     *           "contradicted": false,
                     *           "direction": "outbound-api",
                     *           "from": "+15550100001",
                     *           "to": "+15550100003",
                     *           "parentCallSid": null,
                     *           "durationSeconds": 94,
                     *           "sipResultCode": "200",
                     *           "answeredBy": "human",
                     *           "hangupBy": "+15550100003",
                     *           "price": null,
                     *           "priceUnit": null,
                     *           "mos": null,
                     *           "rttMs": null,
                     *           "jitterMs": null,
                     *           "lostPackets": null,
                     *           "observed": [],
                     *           "discrepancy": null,
                     *           "timestamps": {
                     *             "initiated": "2026-01-31T08:00:00.000Z",
                     *             "ringing": "2026-01-31T08:00:02.000Z",
                     *             "answered": "2026-01-31T08:00:09.000Z",
                     *             "completed": "2026-01-31T08:01:43.000Z"
                     *           },
                     *           "eventCount": 4,
                     *           "firstSeenAt": "2026-01-31T08:00:00.310Z",
                     *           "lastSeenAt": "2026-01-31T08:01:43.290Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["CallListDto"];
                    /** @example {"kind":"call","sid":"0703574f-0000-4000-8000-000000000003","accountSid":"6bfbbe86-0000-4000-8000-000000000001","status":"completed","final":true,"contradicted":false,"direction":"outbound-api","from":"+15550100001","to":"+15550100003","parentCallSid":null,"durationSeconds":94,"sipResultCode":"200","answeredBy":"human","hangupBy":"+15550100003","price":null,"priceUnit":null,"mos":null,"rttMs":null,"jitterMs":null,"lostPackets":null,"observed":[],"discrepancy":null,"timestamps":{"initiated":"2026-01-31T08:00:00.000Z","ringing":"2026-01-31T08:00:02.000Z","answered":"2026-01-31T08:00:09.000Z","completed":"2026-01-31T08:01:43.000Z"},"eventCount":4,"firstSeenAt":"2026-01-31T08:00:00.310Z","lastSeenAt":"2026-01-31T08:01:43.290Z"} */
                    "application/x-ndjson": string;
                    /**
                     * @example kind,sid,accountSid,status,final,contradicted,direction,from,to,parentCallSid,durationSeconds,sipResultCode,answeredBy,hangupBy,price,priceUnit,mos,rttMs,jitterMs,lostPackets,observed,discrepancy,timestamps.queued,timestamps.initiated,timestamps.ringing,timestamps.answered,timestamps.completed,timestamps.busy,timestamps.no-answer,timestamps.failed,timestamps.canceled,eventCount,firstSeenAt,lastSeenAt
                     *     call,0703574f-0000-4000-8000-000000000003,6bfbbe86-0000-4000-8000-000000000001,completed,true,false,outbound-api,+15550100001,+15550100003,,94,200,human,+15550100003,,,,,,,[],,,2026-01-31T08:00:00.000Z,2026-01-31T08:00:02.000Z,2026-01-31T08:00:09.000Z,2026-01-31T08:01:43.000Z,,,,,4,2026-01-31T08:00:00.310Z,2026-01-31T08:01:43.290Z
                     */
                    "text/csv": string;
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "calls-one": {
        parameters: {
            query?: {
                /** @description The account that has the SID. Without it: of several accounts with this SID, the one first seen. */
                accountSid?: string;
                /** @description What was known at this moment: only callbacks that had come in by then count. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. A moment that has not come yet means now. */
                asOf?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer, or several: when one is still true, the answer is 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The call's SID, exactly. */
                sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /**
                     * @description The version, weak: the same as long as no callback comes in and no delivery class changes.
                     * @example W/"6bfbbe86-0000-4000-8000-000000000001.2.fJ0W2dYq1oBa3xK9"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "call",
                     *       "sid": "0703574f-0000-4000-8000-000000000003",
                     *       "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *       "status": "completed",
                     *       "final": true,
                     *       "contradicted": false,
                     *       "direction": "outbound-api",
                     *       "from": "+15550100001",
                     *       "to": "+15550100003",
                     *       "parentCallSid": null,
                     *       "durationSeconds": 94,
                     *       "sipResultCode": "200",
                     *       "answeredBy": "human",
                     *       "hangupBy": "+15550100003",
                     *       "price": null,
                     *       "priceUnit": null,
                     *       "mos": null,
                     *       "rttMs": null,
                     *       "jitterMs": null,
                     *       "lostPackets": null,
                     *       "observed": [],
                     *       "discrepancy": null,
                     *       "timestamps": {
                     *         "initiated": "2026-01-31T08:00:00.000Z",
                     *         "ringing": "2026-01-31T08:00:02.000Z",
                     *         "answered": "2026-01-31T08:00:09.000Z",
                     *         "completed": "2026-01-31T08:01:43.000Z"
                     *       },
                     *       "eventCount": 4,
                     *       "firstSeenAt": "2026-01-31T08:00:00.310Z",
                     *       "lastSeenAt": "2026-01-31T08:01:43.290Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CallDto"];
                };
            };
            /** @description The version in `If-None-Match` is still true. */
            304: {
                headers: {
                    /**
                     * @description The version, weak: the same as long as no callback comes in and no delivery class changes.
                     * @example W/"6bfbbe86-0000-4000-8000-000000000001.2.fJ0W2dYq1oBa3xK9"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "No callback of a message 0a059168-0000-4000-8000-000000000002 has become an event; /v1/lookup/0a059168-0000-4000-8000-000000000002 says whether one was refused."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "calls-history": {
        parameters: {
            query?: {
                /** @description The account that has the SID. Without it: of several accounts with this SID, the one first seen. */
                accountSid?: string;
                /** @description What was known at this moment: only callbacks that had come in by then count. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. A moment that has not come yet means now. */
                asOf?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer, or several: when one is still true, the answer is 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The call's SID, exactly. */
                sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /**
                     * @description The version, weak: the same as long as no callback comes in and no delivery class changes.
                     * @example W/"6bfbbe86-0000-4000-8000-000000000001.2.fJ0W2dYq1oBa3xK9"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "position": 43,
                     *           "kind": "call",
                     *           "sid": "0703574f-0000-4000-8000-000000000003",
                     *           "origin": "callback",
                     *           "status": "ringing",
                     *           "recognised": true,
                     *           "outOfOrder": false,
                     *           "occurredAt": "2026-01-31T08:00:02.000Z",
                     *           "receivedAt": "2026-01-31T08:00:02.330Z",
                     *           "sincePreviousMs": null,
                     *           "sequenceNumber": 1,
                     *           "params": {
                     *             "CallSid": "0703574f-0000-4000-8000-000000000003",
                     *             "AccountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *             "CallStatus": "ringing",
                     *             "Direction": "outbound-api",
                     *             "From": "+15550100001",
                     *             "To": "+15550100003",
                     *             "Timestamp": "Sat, 31 Jan 2026 08:00:02 +0000",
                     *             "SequenceNumber": "1"
                     *           },
                     *           "unread": [],
                     *           "tags": {}
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["EventListDto"];
                    /** @example {"position":43,"kind":"call","sid":"0703574f-0000-4000-8000-000000000003","origin":"callback","status":"ringing","recognised":true,"outOfOrder":false,"occurredAt":"2026-01-31T08:00:02.000Z","receivedAt":"2026-01-31T08:00:02.330Z","sincePreviousMs":null,"sequenceNumber":1,"params":{"CallSid":"0703574f-0000-4000-8000-000000000003","AccountSid":"6bfbbe86-0000-4000-8000-000000000001","CallStatus":"ringing","Direction":"outbound-api","From":"+15550100001","To":"+15550100003","Timestamp":"Sat, 31 Jan 2026 08:00:02 +0000","SequenceNumber":"1"},"unread":[],"tags":{}} */
                    "application/x-ndjson": string;
                    /**
                     * @example position,kind,sid,origin,status,recognised,outOfOrder,occurredAt,receivedAt,sincePreviousMs,sequenceNumber,params,unread,tags
                     *     43,call,0703574f-0000-4000-8000-000000000003,callback,ringing,true,false,2026-01-31T08:00:02.000Z,2026-01-31T08:00:02.330Z,,1,"{""CallSid"":""0703574f-0000-4000-8000-000000000003"",""AccountSid"":""6bfbbe86-0000-4000-8000-000000000001"",""CallStatus"":""ringing"",""Direction"":""outbound-api"",""From"":""+15550100001"",""To"":""+15550100003"",""Timestamp"":""Sat, 31 Jan 2026 08:00:02 +0000"",""SequenceNumber"":""1""}",[],{}
                     */
                    "text/csv": string;
                };
            };
            /** @description The version in `If-None-Match` is still true. */
            304: {
                headers: {
                    /**
                     * @description The version, weak: the same as long as no callback comes in and no delivery class changes.
                     * @example W/"6bfbbe86-0000-4000-8000-000000000001.2.fJ0W2dYq1oBa3xK9"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "No callback of a message 0a059168-0000-4000-8000-000000000002 has become an event; /v1/lookup/0a059168-0000-4000-8000-000000000002 says whether one was refused."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "calls-recordingsOf": {
        parameters: {
            query?: {
                /** @description The account that has the SID. Without it: of several accounts with this SID, the one first seen. */
                accountSid?: string;
            };
            header?: never;
            path: {
                /** @description The call's SID, exactly. */
                sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "kind": "recording",
                     *           "sid": "19e436af-0000-4000-8000-000000000004",
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "status": "completed",
                     *           "final": true,
                     *           "contradicted": false,
                     *           "callSid": "0703574f-0000-4000-8000-000000000003",
                     *           "conferenceSid": null,
                     *           "url": "https://example.signalwire.com/api/laml/2010-04-01/Accounts/6bfbbe86-0000-4000-8000-000000000001/Recordings/19e436af-0000-4000-8000-000000000004",
                     *           "durationSeconds": 92,
                     *           "channels": 1,
                     *           "source": "OutboundAPI",
                     *           "errorCode": null,
                     *           "price": null,
                     *           "priceUnit": null,
                     *           "observed": [],
                     *           "discrepancy": null,
                     *           "timestamps": {
                     *             "in-progress": "2026-01-31T08:00:09.410Z",
                     *             "completed": "2026-01-31T08:01:51.020Z"
                     *           },
                     *           "eventCount": 2,
                     *           "firstSeenAt": "2026-01-31T08:00:09.410Z",
                     *           "lastSeenAt": "2026-01-31T08:01:51.020Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["RecordingListDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "No callback of a message 0a059168-0000-4000-8000-000000000002 has become an event; /v1/lookup/0a059168-0000-4000-8000-000000000002 says whether one was refused."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "errorcodes-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "code": "30003",
                     *           "isDocumented": true,
                     *           "meaning": "the handset could not be reached: switched off or out of coverage",
                     *           "meaningWithTwilio": null,
                     *           "advice": "Send it again later; if that fails as well, reach the recipient in another way."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorCodeListDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "errorcodes-one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code, as callbacks carry it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "30003",
                     *       "isDocumented": true,
                     *       "meaning": "the handset could not be reached: switched off or out of coverage",
                     *       "meaningWithTwilio": null,
                     *       "advice": "Send it again later; if that fails as well, reach the recipient in another way."
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorCodeDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "No callback of a message 0a059168-0000-4000-8000-000000000002 has become an event; /v1/lookup/0a059168-0000-4000-8000-000000000002 says whether one was refused."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "errorcodes-numbers": {
        parameters: {
            query?: {
                /** @description Only this account. */
                accountSid?: string;
                /** @description Of messages first seen at this time or later; without it, in the day before `until`. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                since?: string;
                /** @description Of messages first seen before this time; without it, until now. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                until?: string;
            };
            header?: never;
            path: {
                /** @description The code, as callbacks carry it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "30003",
                     *       "lookedAt": 6,
                     *       "isAll": true,
                     *       "numberCount": 4,
                     *       "data": [
                     *         {
                     *           "number": "+15550100002",
                     *           "messages": 3,
                     *           "lastSeenAt": "2026-01-31T07:58:11.020Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["NumbersHitDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "No callback of a message 0a059168-0000-4000-8000-000000000002 has become an event; /v1/lookup/0a059168-0000-4000-8000-000000000002 says whether one was refused."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "feed-page": {
        parameters: {
            query?: {
                /** @description Only events of this account. */
                accountSid?: string;
                /** @description Events after this position: the `next` or `position` of the page before. Without it, from the first. */
                after?: number;
                /** @description Only events of this kind. */
                kind?: "message" | "call" | "recording";
                /** @description Most rows of one page. */
                limit?: number;
                /** @description Only events of this SID. */
                sid?: string;
                /** @description Only events that report any of these; repeat the parameter for several. */
                status?: ("accepted" | "scheduled" | "queued" | "receiving" | "sending" | "sent" | "read" | "delivered" | "undelivered" | "failed" | "canceled" | "received" | "initiated" | "ringing" | "answered" | "in-progress" | "completed" | "busy" | "no-answer" | "absent")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /**
                     * @description The URL of the next page, `rel="next"`; absent while there is nothing more.
                     * @example </v1/feed?limit=50&after=42>; rel="next"
                     */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "position": 42,
                     *           "kind": "message",
                     *           "sid": "0a059168-0000-4000-8000-000000000002",
                     *           "origin": "callback",
                     *           "status": "sent",
                     *           "recognised": true,
                     *           "outOfOrder": false,
                     *           "occurredAt": "2026-01-31T08:00:01.480Z",
                     *           "receivedAt": "2026-01-31T08:00:01.480Z",
                     *           "sequenceNumber": null,
                     *           "params": {
                     *             "MessageSid": "0a059168-0000-4000-8000-000000000002",
                     *             "AccountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *             "MessageStatus": "sent",
                     *             "From": "+15550100001",
                     *             "To": "+15550100002",
                     *             "NumSegments": "1",
                     *             "NumMedia": "0"
                     *           },
                     *           "unread": [],
                     *           "tags": {
                     *             "campaign": "january"
                     *           }
                     *         }
                     *       ],
                     *       "next": "42",
                     *       "position": 42
                     *     }
                     */
                    "application/json": components["schemas"]["FeedPageDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "feed-stream": {
        parameters: {
            query?: {
                /** @description Only events of this account. */
                accountSid?: string;
                /** @description Events after this position; 0 for all. Without it, those that are appended from now on. */
                after?: number;
                /** @description Only events of this kind. */
                kind?: "message" | "call" | "recording";
                /** @description Only events of this SID. */
                sid?: string;
                /** @description Only events that report any of these; repeat the parameter for several. */
                status?: ("accepted" | "scheduled" | "queued" | "receiving" | "sending" | "sent" | "read" | "delivered" | "undelivered" | "failed" | "canceled" | "received" | "initiated" | "ringing" | "answered" | "in-progress" | "completed" | "busy" | "no-answer" | "absent")[];
            };
            header?: {
                /** @description The `id` received last: events after it. It goes before `after`. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It ends when the reader leaves, its token is taken out of API_TOKENS, or this door closes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     id: 41
                     *
                     *     id: 42
                     *     data: {"position":42,"kind":"message","sid":"0a059168-0000-4000-8000-000000000002","origin":"callback","status":"sent","recognised":true,"outOfOrder":false,"occurredAt":"2026-01-31T08:00:01.480Z","receivedAt":"2026-01-31T08:00:01.480Z","sequenceNumber":null,"params":{"MessageSid":"0a059168-0000-4000-8000-000000000002","AccountSid":"6bfbbe86-0000-4000-8000-000000000001","MessageStatus":"sent","From":"+15550100001","To":"+15550100002","NumSegments":"1","NumMedia":"0"},"unread":[],"tags":{"campaign":"january"}}
                     */
                    "text/event-stream": string;
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "lookup-one": {
        parameters: {
            query?: {
                /** @description The account that has the SID. Without it: of several accounts with this SID, the one first seen. */
                accountSid?: string;
                /** @description Only this kind. */
                kind?: "message" | "call" | "recording";
            };
            header?: never;
            path: {
                /** @description A SID of any kind as people paste it: with blanks, quotes, a label or a URL around it. It is tried as it is, then in lower case. */
                sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "message",
                     *       "sid": "0a059168-0000-4000-8000-000000000002",
                     *       "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *       "resource": {
                     *         "kind": "message",
                     *         "sid": "0a059168-0000-4000-8000-000000000002",
                     *         "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *         "status": "sent",
                     *         "final": false,
                     *         "contradicted": false,
                     *         "channel": "sms",
                     *         "direction": "outbound",
                     *         "from": "+15550100001",
                     *         "to": "+15550100002",
                     *         "errorCode": null,
                     *         "numSegments": 1,
                     *         "numMedia": 0,
                     *         "price": null,
                     *         "priceUnit": null,
                     *         "observed": [],
                     *         "discrepancy": null,
                     *         "delivery": {
                     *           "class": "awaiting-receipt",
                     *           "since": "2026-01-31T08:00:01.480Z",
                     *           "explanation": "`sent` was reported at 2026-01-31 08:00:01 UTC, so the downstream carrier has it. Its delivery receipt has not come yet, which is nothing unusual: receipts can take hours.",
                     *           "next": "Wait. It counts as overdue 3 days after `sent`."
                     *         },
                     *         "timestamps": {
                     *           "queued": "2026-01-31T08:00:00.120Z",
                     *           "sent": "2026-01-31T08:00:01.480Z"
                     *         },
                     *         "eventCount": 2,
                     *         "firstSeenAt": "2026-01-31T08:00:00.120Z",
                     *         "lastSeenAt": "2026-01-31T08:00:01.480Z"
                     *       },
                     *       "delivery": {
                     *         "class": "awaiting-receipt",
                     *         "since": "2026-01-31T08:00:01.480Z",
                     *         "explanation": "`sent` was reported at 2026-01-31 08:00:01 UTC, so the downstream carrier has it. Its delivery receipt has not come yet, which is nothing unusual: receipts can take hours.",
                     *         "next": "Wait. It counts as overdue 3 days after `sent`."
                     *       },
                     *       "explanation": "`sent` was reported at 2026-01-31 08:00:01 UTC, so the downstream carrier has it. Its delivery receipt has not come yet, which is nothing unusual: receipts can take hours.",
                     *       "gaps": [
                     *         "No `sending` was received."
                     *       ],
                     *       "timeline": [
                     *         {
                     *           "type": "event",
                     *           "at": "2026-01-31T08:00:00.120Z",
                     *           "sincePreviousMs": null,
                     *           "gap": false,
                     *           "position": 41,
                     *           "origin": "callback",
                     *           "status": "queued",
                     *           "recognised": true,
                     *           "outOfOrder": false,
                     *           "occurredAt": "2026-01-31T08:00:00.120Z",
                     *           "sequenceNumber": null,
                     *           "errorCode": null,
                     *           "unread": [],
                     *           "signature": {
                     *             "verdict": "verified",
                     *             "scheme": "form",
                     *             "keyId": "c0ffee0011223344",
                     *             "otherReading": null
                     *           }
                     *         },
                     *         {
                     *           "type": "refused",
                     *           "at": "2026-01-31T08:00:00.900Z",
                     *           "sincePreviousMs": 780,
                     *           "id": "3f0c8b7e-0000-8000-8000-000000000005",
                     *           "reason": "invalid",
                     *           "detail": "This is not a callback about a message: MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is \"no word\"",
                     *           "status": null,
                     *           "state": "discarded"
                     *         },
                     *         {
                     *           "type": "event",
                     *           "at": "2026-01-31T08:00:01.480Z",
                     *           "sincePreviousMs": 1360,
                     *           "gap": false,
                     *           "position": 42,
                     *           "origin": "callback",
                     *           "status": "sent",
                     *           "recognised": true,
                     *           "outOfOrder": false,
                     *           "occurredAt": "2026-01-31T08:00:01.480Z",
                     *           "sequenceNumber": null,
                     *           "errorCode": null,
                     *           "unread": [],
                     *           "signature": {
                     *             "verdict": "verified",
                     *             "scheme": "form",
                     *             "keyId": "c0ffee0011223344",
                     *             "otherReading": null
                     *           }
                     *         },
                     *         {
                     *           "type": "note",
                     *           "at": "2026-01-31T10:12:00.000Z",
                     *           "sincePreviousMs": 7918520,
                     *           "id": "5b1f6c2e-0000-4000-8000-000000000006",
                     *           "ticket": "SW-48213",
                     *           "text": "The customer says that nothing arrived; asked the provider.",
                     *           "author": "support"
                     *         }
                     *       ],
                     *       "quarantined": [
                     *         {
                     *           "id": "3f0c8b7e-0000-8000-8000-000000000005",
                     *           "receivedAt": "2026-01-31T08:00:00.900Z",
                     *           "door": "messages",
                     *           "reason": "invalid",
                     *           "detail": "This is not a callback about a message: MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is \"no word\"",
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "status": null,
                     *           "state": "discarded"
                     *         }
                     *       ],
                     *       "related": [],
                     *       "matches": [
                     *         {
                     *           "kind": "message",
                     *           "sid": "0a059168-0000-4000-8000-000000000002",
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "status": "sent",
                     *           "firstSeenAt": "2026-01-31T08:00:00.120Z"
                     *         }
                     *       ],
                     *       "links": {
                     *         "self": "/v1/messages/0a059168-0000-4000-8000-000000000002",
                     *         "events": "/v1/messages/0a059168-0000-4000-8000-000000000002/events",
                     *         "evidence": "/v1/lookup/0a059168-0000-4000-8000-000000000002/evidence",
                     *         "sameNumber": {
                     *           "number": "+15550100002",
                     *           "day": "2026-01-31",
                     *           "messagesTo": "/v1/messages?to=%2B15550100002&since=2026-01-31T00%3A00%3A00.000Z&until=2026-02-01T00%3A00%3A00.000Z",
                     *           "messagesFrom": "/v1/messages?from=%2B15550100002&since=2026-01-31T00%3A00%3A00.000Z&until=2026-02-01T00%3A00%3A00.000Z",
                     *           "callsTo": "/v1/calls?to=%2B15550100002&since=2026-01-31T00%3A00%3A00.000Z&until=2026-02-01T00%3A00%3A00.000Z",
                     *           "callsFrom": "/v1/calls?from=%2B15550100002&since=2026-01-31T00%3A00%3A00.000Z&until=2026-02-01T00%3A00%3A00.000Z"
                     *         }
                     *       },
                     *       "ticketText": "SMS 0a059168-0000-4000-8000-000000000002: sent\n\nPlease tell us to which carrier this message was handed, …\n"
                     *     }
                     */
                    "application/json": components["schemas"]["LookupDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:only-refused",
                     *       "title": "Only refused callbacks",
                     *       "status": 404,
                     *       "detail": "Nothing about 0a059168-0000-4000-8000-000000000002 has become an event, but a callback that names it was refused at 2026-01-31 08:00:00 UTC (invalid: This is not a callback about a message: MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is \"no word\"). It waits at /v1/quarantine/3f0c8b7e-0000-8000-8000-000000000005: mend what is said there, then replay it.",
                     *       "quarantined": [
                     *         {
                     *           "id": "3f0c8b7e-0000-8000-8000-000000000005",
                     *           "receivedAt": "2026-01-31T08:00:00.900Z",
                     *           "door": "messages",
                     *           "reason": "invalid",
                     *           "detail": "This is not a callback about a message: MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is \"no word\"",
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "status": null,
                     *           "state": "waiting"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "lookup-evidence": {
        parameters: {
            query?: {
                /** @description The account that has the SID. Without it: of several accounts with this SID, the one first seen. */
                accountSid?: string;
                /** @description The whole bundle, or its `evidence.json` alone. */
                format?: "zip" | "json";
                /** @description Only this kind. */
                kind?: "message" | "call" | "recording";
            };
            header?: never;
            path: {
                /** @description A SID of any kind as people paste it: with blanks, quotes, a label or a URL around it. It is tried as it is, then in lower case. */
                sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bundle, or its `evidence.json`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "format": "sidetrack-evidence/1",
                     *       "kind": "message",
                     *       "sid": "0a059168-0000-4000-8000-000000000002",
                     *       "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *       "status": "sent",
                     *       "final": false,
                     *       "contradicted": false,
                     *       "events": [
                     *         {
                     *           "file": "events/001-sent.json",
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "event": {
                     *             "position": 42,
                     *             "receivedAt": "2026-01-31T08:00:01.480Z",
                     *             "occurredAt": "2026-01-31T08:00:01.480Z",
                     *             "origin": "callback",
                     *             "status": "sent",
                     *             "sequenceNumber": null,
                     *             "params": {
                     *               "MessageSid": "0a059168-0000-4000-8000-000000000002",
                     *               "AccountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *               "MessageStatus": "sent",
                     *               "From": "+15550100001",
                     *               "To": "+15550100002",
                     *               "NumSegments": "1",
                     *               "NumMedia": "0"
                     *             },
                     *             "tags": {
                     *               "campaign": "january"
                     *             },
                     *             "rawBodyBase64": null,
                     *             "signature": {
                     *               "value": "69Gg75T2vrIAS029JjgSTA9hhuQ=",
                     *               "scheme": "form",
                     *               "signedUrl": "https://hooks.example.com/callbacks/messages?campaign=january",
                     *               "keyFingerprint": "c0ffee0011223344",
                     *               "verdict": "verified",
                     *               "otherReading": null,
                     *               "signedTextBase64": [
                     *                 "aHR0cHM6Ly9ob29rcy5leGFtcGxlLmNvbS/igKY="
                     *               ]
                     *             }
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EvidenceDto"];
                    /** @example PK… */
                    "application/zip": string;
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "No callback of a message 0a059168-0000-4000-8000-000000000002 has become an event; /v1/lookup/0a059168-0000-4000-8000-000000000002 says whether one was refused."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "lookup-nearest": {
        parameters: {
            query?: {
                /** @description Only this account. */
                accountSid?: string;
            };
            header?: never;
            path: {
                /** @description A SID of any kind as people paste it: with blanks, quotes, a label or a URL around it. It is tried as it is, then in lower case. */
                sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "kind": "message",
                     *           "sid": "0a059168-0000-4000-8000-000000000002",
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "status": "delivered",
                     *           "firstSeenAt": "2026-01-31T08:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["NearestSidsDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "setup-madeUpData": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isPresent": false,
                     *       "accountPrefix": "made-up-"
                     *     }
                     */
                    "application/json": components["schemas"]["MadeUpDataDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "messages-list": {
        parameters: {
            query?: {
                /** @description Only this account. */
                accountSid?: string;
                /** @description Only messages of this channel: `sms`, `mms`, or the scheme of its addresses, such as `whatsapp` for `whatsapp:+44…`. */
                channel?: string;
                /** @description Any of these: what became of the message (`delivery.class`), or where callbacks and the provider differ (`discrepancy.class`); repeat the parameter for several. Every page goes by the moment at which the first was asked for. */
                class?: ("contradicted" | "inbound" | "delivered" | "failed" | "receipt-not-expected" | "receipt-overdue" | "awaiting-receipt" | "stalled" | "in-flight" | "disagrees" | "gone-at-provider" | "unknown-here" | "callback-lost")[];
                /** @description Only those whose callbacks reported ends that exclude each other, or only the others. */
                contradicted?: boolean;
                /** @description `estimate`: also say on the first page how many there are on all pages; counted where they are few, else estimated. That takes about as long however many there are. */
                count?: "estimate";
                /** @description Only to recipients of this country (ISO 3166), by the beginning of their numbers; `unknown` where it does not tell one, for which `since` is needed. What the audit's `byCountry` counts. */
                country?: string;
                /** @description The `next` of the page before, with the same other parameters. */
                cursor?: string;
                /** @description Only those that went this way. */
                direction?: "inbound" | "outbound";
                /** @description Any of these of the provider's error codes; repeat the parameter for several. */
                errorCode?: string[];
                /** @description This sender: a number as people write it, in any channel, or behind a scheme (`whatsapp:+15550100001`) in that one alone. Without a country code it is read as one of `HOME_COUNTRY`. Short codes, names of senders and SIP addresses are looked for as they stand. */
                from?: string;
                /** @description Most rows of one page. */
                limit?: number;
                /** @description Those first that were first seen last (`newest`), or first (`oldest`). There is no order by the last change: no index has it. */
                order?: "newest" | "oldest";
                /** @description First seen at this time or later. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                since?: string;
                /** @description Any of these statuses; repeat the parameter for several. */
                status?: ("accepted" | "scheduled" | "queued" | "receiving" | "sending" | "sent" | "read" | "delivered" | "undelivered" | "failed" | "canceled" | "received")[];
                /** @description Only what had a callback with this tag, a part of the query on the callback URL: `campaign:spring` for `?campaign=spring`. Repeat the parameter for several, which all have to be there. */
                tag?: string[];
                /** @description This recipient: a number as people write it, in any channel, or behind a scheme (`whatsapp:+15550100001`) in that one alone. Without a country code it is read as one of `HOME_COUNTRY`. Short codes, names of senders and SIP addresses are looked for as they stand. */
                to?: string;
                /** @description First seen before this time. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                until?: string;
                /** @description A callback came in at this time or later (`lastSeenAt`), at most 7 days ago. The order stays that of the first callbacks. Whoever wants to hear of every change reads `/v1/feed`. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                updatedSince?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /**
                     * @description The URL of the next page, `rel="next"`; absent on the last one.
                     * @example </v1/messages?limit=50&cursor=WyJtZXNzYWdlIl0>; rel="next"
                     */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "kind": "message",
                     *           "sid": "0a059168-0000-4000-8000-000000000002",
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "status": "sent",
                     *           "final": false,
                     *           "contradicted": false,
                     *           "channel": "sms",
                     *           "direction": "outbound",
                     *           "from": "+15550100001",
                     *           "to": "+15550100002",
                     *           "errorCode": null,
                     *           "numSegments": 1,
                     *           "numMedia": 0,
                     *           "price": null,
                     *           "priceUnit": null,
                     *           "observed": [],
                     *           "discrepancy": null,
                     *           "delivery": {
                     *             "class": "awaiting-receipt",
                     *             "since": "2026-01-31T08:00:01.480Z",
                     *             "explanation": "`sent` was reported at 2026-01-31 08:00:01 UTC, so the downstream carrier has it. Its delivery receipt has not come yet, which is nothing unusual: receipts can take hours.",
                     *             "next": "Wait. It counts as overdue 3 days after `sent`."
                     *           },
                     *           "timestamps": {
                     *             "queued": "2026-01-31T08:00:00.120Z",
                     *             "sent": "2026-01-31T08:00:01.480Z"
                     *           },
                     *           "eventCount": 2,
                     *           "firstSeenAt": "2026-01-31T08:00:00.120Z",
                     *           "lastSeenAt": "2026-01-31T08:00:01.480Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["MessageListDto"];
                    /** @example {"kind":"message","sid":"0a059168-0000-4000-8000-000000000002","accountSid":"6bfbbe86-0000-4000-8000-000000000001","status":"sent","final":false,"contradicted":false,"channel":"sms","direction":"outbound","from":"+15550100001","to":"+15550100002","errorCode":null,"numSegments":1,"numMedia":0,"price":null,"priceUnit":null,"observed":[],"discrepancy":null,"delivery":{"class":"awaiting-receipt","since":"2026-01-31T08:00:01.480Z","explanation":"`sent` was reported at 2026-01-31 08:00:01 UTC, so the downstream carrier has it. Its delivery receipt has not come yet, which is nothing unusual: receipts can take hours.","next":"Wait. It counts as overdue 3 days after `sent`."},"timestamps":{"queued":"2026-01-31T08:00:00.120Z","sent":"2026-01-31T08:00:01.480Z"},"eventCount":2,"firstSeenAt":"2026-01-31T08:00:00.120Z","lastSeenAt":"2026-01-31T08:00:01.480Z"} */
                    "application/x-ndjson": string;
                    /**
                     * @example kind,sid,accountSid,status,final,contradicted,channel,direction,from,to,errorCode,numSegments,numMedia,price,priceUnit,observed,discrepancy,delivery.class,delivery.since,delivery.explanation,delivery.next,timestamps.accepted,timestamps.scheduled,timestamps.queued,timestamps.receiving,timestamps.sending,timestamps.sent,timestamps.delivered,timestamps.undelivered,timestamps.failed,timestamps.canceled,timestamps.received,timestamps.read,eventCount,firstSeenAt,lastSeenAt
                     *     message,0a059168-0000-4000-8000-000000000002,6bfbbe86-0000-4000-8000-000000000001,sent,false,false,sms,outbound,+15550100001,+15550100002,,1,0,,,[],,awaiting-receipt,2026-01-31T08:00:01.480Z,"`sent` was reported at 2026-01-31 08:00:01 UTC, so the downstream carrier has it. Its delivery receipt has not come yet, which is nothing unusual: receipts can take hours.",Wait. It counts as overdue 3 days after `sent`.,,,2026-01-31T08:00:00.120Z,,,2026-01-31T08:00:01.480Z,,,,,,,2,2026-01-31T08:00:00.120Z,2026-01-31T08:00:01.480Z
                     */
                    "text/csv": string;
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "messages-one": {
        parameters: {
            query?: {
                /** @description The account that has the SID. Without it: of several accounts with this SID, the one first seen. */
                accountSid?: string;
                /** @description What was known at this moment: only callbacks that had come in by then count. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. A moment that has not come yet means now. */
                asOf?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer, or several: when one is still true, the answer is 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The message's SID, exactly. */
                sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /**
                     * @description The version, weak: the same as long as no callback comes in and no delivery class changes.
                     * @example W/"6bfbbe86-0000-4000-8000-000000000001.2.fJ0W2dYq1oBa3xK9"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "message",
                     *       "sid": "0a059168-0000-4000-8000-000000000002",
                     *       "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *       "status": "sent",
                     *       "final": false,
                     *       "contradicted": false,
                     *       "channel": "sms",
                     *       "direction": "outbound",
                     *       "from": "+15550100001",
                     *       "to": "+15550100002",
                     *       "errorCode": null,
                     *       "numSegments": 1,
                     *       "numMedia": 0,
                     *       "price": null,
                     *       "priceUnit": null,
                     *       "observed": [],
                     *       "discrepancy": null,
                     *       "delivery": {
                     *         "class": "awaiting-receipt",
                     *         "since": "2026-01-31T08:00:01.480Z",
                     *         "explanation": "`sent` was reported at 2026-01-31 08:00:01 UTC, so the downstream carrier has it. Its delivery receipt has not come yet, which is nothing unusual: receipts can take hours.",
                     *         "next": "Wait. It counts as overdue 3 days after `sent`."
                     *       },
                     *       "timestamps": {
                     *         "queued": "2026-01-31T08:00:00.120Z",
                     *         "sent": "2026-01-31T08:00:01.480Z"
                     *       },
                     *       "eventCount": 2,
                     *       "firstSeenAt": "2026-01-31T08:00:00.120Z",
                     *       "lastSeenAt": "2026-01-31T08:00:01.480Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MessageDto"];
                };
            };
            /** @description The version in `If-None-Match` is still true. */
            304: {
                headers: {
                    /**
                     * @description The version, weak: the same as long as no callback comes in and no delivery class changes.
                     * @example W/"6bfbbe86-0000-4000-8000-000000000001.2.fJ0W2dYq1oBa3xK9"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "No callback of a message 0a059168-0000-4000-8000-000000000002 has become an event; /v1/lookup/0a059168-0000-4000-8000-000000000002 says whether one was refused."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "messages-history": {
        parameters: {
            query?: {
                /** @description The account that has the SID. Without it: of several accounts with this SID, the one first seen. */
                accountSid?: string;
                /** @description What was known at this moment: only callbacks that had come in by then count. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. A moment that has not come yet means now. */
                asOf?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer, or several: when one is still true, the answer is 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The message's SID, exactly. */
                sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /**
                     * @description The version, weak: the same as long as no callback comes in and no delivery class changes.
                     * @example W/"6bfbbe86-0000-4000-8000-000000000001.2.fJ0W2dYq1oBa3xK9"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "position": 42,
                     *           "kind": "message",
                     *           "sid": "0a059168-0000-4000-8000-000000000002",
                     *           "origin": "callback",
                     *           "status": "sent",
                     *           "recognised": true,
                     *           "outOfOrder": false,
                     *           "occurredAt": "2026-01-31T08:00:01.480Z",
                     *           "receivedAt": "2026-01-31T08:00:01.480Z",
                     *           "sincePreviousMs": null,
                     *           "sequenceNumber": null,
                     *           "params": {
                     *             "MessageSid": "0a059168-0000-4000-8000-000000000002",
                     *             "AccountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *             "MessageStatus": "sent",
                     *             "From": "+15550100001",
                     *             "To": "+15550100002",
                     *             "NumSegments": "1",
                     *             "NumMedia": "0"
                     *           },
                     *           "unread": [],
                     *           "tags": {
                     *             "campaign": "january"
                     *           }
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["EventListDto"];
                    /** @example {"position":42,"kind":"message","sid":"0a059168-0000-4000-8000-000000000002","origin":"callback","status":"sent","recognised":true,"outOfOrder":false,"occurredAt":"2026-01-31T08:00:01.480Z","receivedAt":"2026-01-31T08:00:01.480Z","sincePreviousMs":null,"sequenceNumber":null,"params":{"MessageSid":"0a059168-0000-4000-8000-000000000002","AccountSid":"6bfbbe86-0000-4000-8000-000000000001","MessageStatus":"sent","From":"+15550100001","To":"+15550100002","NumSegments":"1","NumMedia":"0"},"unread":[],"tags":{"campaign":"january"}} */
                    "application/x-ndjson": string;
                    /**
                     * @example position,kind,sid,origin,status,recognised,outOfOrder,occurredAt,receivedAt,sincePreviousMs,sequenceNumber,params,unread,tags
                     *     42,message,0a059168-0000-4000-8000-000000000002,callback,sent,true,false,2026-01-31T08:00:01.480Z,2026-01-31T08:00:01.480Z,,,"{""MessageSid"":""0a059168-0000-4000-8000-000000000002"",""AccountSid"":""6bfbbe86-0000-4000-8000-000000000001"",""MessageStatus"":""sent"",""From"":""+15550100001"",""To"":""+15550100002"",""NumSegments"":""1"",""NumMedia"":""0""}",[],"{""campaign"":""january""}"
                     */
                    "text/csv": string;
                };
            };
            /** @description The version in `If-None-Match` is still true. */
            304: {
                headers: {
                    /**
                     * @description The version, weak: the same as long as no callback comes in and no delivery class changes.
                     * @example W/"6bfbbe86-0000-4000-8000-000000000001.2.fJ0W2dYq1oBa3xK9"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "No callback of a message 0a059168-0000-4000-8000-000000000002 has become an event; /v1/lookup/0a059168-0000-4000-8000-000000000002 says whether one was refused."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "notes-add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 characters, of your choice and new for each note. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNoteBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /**
                     * @description Where the note is.
                     * @example /v1/notes/5b1f6c2e-0000-4000-8000-000000000006
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6c2e-0000-4000-8000-000000000006",
                     *       "kind": "message",
                     *       "sid": "0a059168-0000-4000-8000-000000000002",
                     *       "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *       "ticket": "SW-48213",
                     *       "text": "The customer says that nothing arrived; asked the provider.",
                     *       "author": "support",
                     *       "createdAt": "2026-01-31T10:12:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["NoteDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "text is 1 to 4000 characters.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/text",
                     *           "detail": "text is 1 to 4000 characters."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "No callback of a message 0a059168-0000-4000-8000-000000000002 has become an event; /v1/lookup/0a059168-0000-4000-8000-000000000002 says whether one was refused."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not possible as it is; `detail` says why. Nothing was changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:idempotency-key-used",
                     *       "title": "Not possible as it is",
                     *       "status": 409,
                     *       "detail": "You have used this Idempotency-Key for another note, 5b1f6c2e-0000-4000-8000-000000000006; take a new key."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is larger than this door accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:body-too-large",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this door accepts (64 KiB)."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is not of the type `application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:content-type",
                     *       "title": "The content type is not accepted",
                     *       "status": 415,
                     *       "detail": "The content type \"text/plain\" is not accepted here; send application/json."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "notes-one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the note. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6c2e-0000-4000-8000-000000000006",
                     *       "kind": "message",
                     *       "sid": "0a059168-0000-4000-8000-000000000002",
                     *       "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *       "ticket": "SW-48213",
                     *       "text": "The customer says that nothing arrived; asked the provider.",
                     *       "author": "support",
                     *       "createdAt": "2026-01-31T10:12:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["NoteDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no note 5b1f6c2e-0000-4000-8000-000000000006."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "numbers-list": {
        parameters: {
            query?: {
                /** @description Only this account. */
                accountSid?: string;
                /** @description The `next` of the page before, with the same other parameters. */
                cursor?: string;
                /** @description `rates`: also say how well it arrives, both ways. The first page does. */
                include?: "rates";
                /** @description Only these kinds; repeat the parameter for several. Without it, all of them. */
                kind?: ("message" | "call" | "recording")[];
                /** @description Most rows of one page. */
                limit?: number;
                /** @description Only what went `to` the number, or what came `from` it. */
                side?: "to" | "from";
                /** @description First seen at this time or later. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                since?: string;
                /** @description First seen before this time. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                until?: string;
            };
            header?: never;
            path: {
                /** @description A number as people write it, a short code, a SIP address or the name of a sender. Without a country code it is read as one of `HOME_COUNTRY`. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /**
                     * @description The URL of the next page, `rel="next"`; absent on the last one.
                     * @example </v1/numbers/%2B15550100002?limit=50&cursor=WyJudW1iZXIiXQ>; rel="next"
                     */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "kind": "message",
                     *           "sid": "0a059168-0000-4000-8000-000000000002",
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "status": "sent",
                     *           "final": false,
                     *           "contradicted": false,
                     *           "channel": "sms",
                     *           "direction": "outbound",
                     *           "from": "+15550100001",
                     *           "to": "+15550100002",
                     *           "errorCode": null,
                     *           "numSegments": 1,
                     *           "numMedia": 0,
                     *           "price": null,
                     *           "priceUnit": null,
                     *           "observed": [],
                     *           "discrepancy": null,
                     *           "delivery": {
                     *             "class": "awaiting-receipt",
                     *             "since": "2026-01-31T08:00:01.480Z",
                     *             "explanation": "`sent` was reported at 2026-01-31 08:00:01 UTC, so the downstream carrier has it. Its delivery receipt has not come yet, which is nothing unusual: receipts can take hours.",
                     *             "next": "Wait. It counts as overdue 3 days after `sent`."
                     *           },
                     *           "timestamps": {
                     *             "queued": "2026-01-31T08:00:00.120Z",
                     *             "sent": "2026-01-31T08:00:01.480Z"
                     *           },
                     *           "eventCount": 2,
                     *           "firstSeenAt": "2026-01-31T08:00:00.120Z",
                     *           "lastSeenAt": "2026-01-31T08:00:01.480Z"
                     *         },
                     *         {
                     *           "kind": "call",
                     *           "sid": "0703574f-0000-4000-8000-000000000003",
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "status": "completed",
                     *           "final": true,
                     *           "contradicted": false,
                     *           "direction": "outbound-api",
                     *           "from": "+15550100001",
                     *           "to": "+15550100003",
                     *           "parentCallSid": null,
                     *           "durationSeconds": 94,
                     *           "sipResultCode": "200",
                     *           "answeredBy": "human",
                     *           "hangupBy": "+15550100003",
                     *           "price": null,
                     *           "priceUnit": null,
                     *           "mos": null,
                     *           "rttMs": null,
                     *           "jitterMs": null,
                     *           "lostPackets": null,
                     *           "observed": [],
                     *           "discrepancy": null,
                     *           "timestamps": {
                     *             "initiated": "2026-01-31T08:00:00.000Z",
                     *             "ringing": "2026-01-31T08:00:02.000Z",
                     *             "answered": "2026-01-31T08:00:09.000Z",
                     *             "completed": "2026-01-31T08:01:43.000Z"
                     *           },
                     *           "eventCount": 4,
                     *           "firstSeenAt": "2026-01-31T08:00:00.310Z",
                     *           "lastSeenAt": "2026-01-31T08:01:43.290Z"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "number": "+15550100002",
                     *       "rates": {
                     *         "to": {
                     *           "messages": {
                     *             "counted": 38,
                     *             "all": true,
                     *             "byClass": {
                     *               "delivered": 35,
                     *               "failed": 3
                     *             },
                     *             "deliveryRate": 0.9210526315789473
                     *           },
                     *           "calls": {
                     *             "counted": 5,
                     *             "all": true,
                     *             "byStatus": {
                     *               "completed": 4,
                     *               "no-answer": 1
                     *             },
                     *             "answerRate": 0.8
                     *           }
                     *         },
                     *         "from": {
                     *           "messages": {
                     *             "counted": 38,
                     *             "all": true,
                     *             "byClass": {
                     *               "delivered": 35,
                     *               "failed": 3
                     *             },
                     *             "deliveryRate": 0.9210526315789473
                     *           },
                     *           "calls": {
                     *             "counted": 5,
                     *             "all": true,
                     *             "byStatus": {
                     *               "completed": 4,
                     *               "no-answer": 1
                     *             },
                     *             "answerRate": 0.8
                     *           }
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["NumberListDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "quarantine-list": {
        parameters: {
            query?: {
                /** @description Only what names this account. */
                accountSid?: string;
                /** @description The `next` of the page before, with the same other parameters. */
                cursor?: string;
                /** @description Only what is in this group: the `id` of one of `/v1/quarantine/groups`. */
                group?: string;
                /** @description Most rows of one page. */
                limit?: number;
                /** @description Only what was refused for this; `signature` are samples of requests that were not believed. */
                reason?: "unreadable" | "wrong-door" | "invalid" | "ambiguous" | "database" | "signature";
                /** @description Only what names this SID, exactly. Samples of requests that were not believed are about none: they may name any. */
                sid?: string;
                /** @description Received at this time or later. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                since?: string;
                /** @description Only what has become this of it. */
                state?: "waiting" | "replayed" | "discarded";
                /** @description Received before this time. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "3f0c8b7e-0000-8000-8000-000000000005",
                     *           "receivedAt": "2026-01-31T08:00:01.480Z",
                     *           "door": "messages",
                     *           "reason": "invalid",
                     *           "detail": "This is not a callback about a message: MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is \"no word\"",
                     *           "errors": [
                     *             {
                     *               "pointer": "/MessageStatus",
                     *               "detail": "MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is \"no word\""
                     *             }
                     *           ],
                     *           "method": "POST",
                     *           "target": "/callbacks/messages",
                     *           "bodyBytes": 117,
                     *           "sids": [
                     *             "0a059168-0000-4000-8000-000000000002"
                     *           ],
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "status": null,
                     *           "replayDoor": "messages",
                     *           "state": "waiting",
                     *           "handledAt": null,
                     *           "outcome": null
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["QuarantineListDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "quarantine-one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `quarantineId` that the 422 gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f0c8b7e-0000-8000-8000-000000000005",
                     *       "receivedAt": "2026-01-31T08:00:01.480Z",
                     *       "door": "messages",
                     *       "reason": "invalid",
                     *       "detail": "This is not a callback about a message: MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is \"no word\"",
                     *       "errors": [
                     *         {
                     *           "pointer": "/MessageStatus",
                     *           "detail": "MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is \"no word\""
                     *         }
                     *       ],
                     *       "method": "POST",
                     *       "target": "/callbacks/messages",
                     *       "bodyBytes": 117,
                     *       "sids": [
                     *         "0a059168-0000-4000-8000-000000000002"
                     *       ],
                     *       "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *       "status": null,
                     *       "replayDoor": "messages",
                     *       "state": "waiting",
                     *       "handledAt": null,
                     *       "outcome": null,
                     *       "headers": {
                     *         "content-type": "application/x-www-form-urlencoded",
                     *         "host": "hooks.example.com"
                     *       },
                     *       "body": "MessageSid=0a059168-0000-4000-8000-000000000002&AccountSid=6bfbbe86-0000-4000-8000-000000000001&MessageStatus=no+word",
                     *       "bodyBase64": "TWVzc2FnZVNpZD0wYTA1OTE2OC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDImQWNjb3VudFNpZD02YmZiYmU4Ni0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDEmTWVzc2FnZVN0YXR1cz1ubyt3b3Jk",
                     *       "bodyCut": false,
                     *       "evidence": {
                     *         "scheme": "form",
                     *         "signedUrl": "https://hooks.example.com/callbacks/messages",
                     *         "signature": "KSnZnABPIj/DhUcet8ikFd9VdQc=",
                     *         "keyId": "9f86d081884c7d65"
                     *       },
                     *       "explanation": null
                     *     }
                     */
                    "application/json": components["schemas"]["WholeQuarantineDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Nothing is kept in quarantine under 3f0c8b7e-0000-8000-8000-000000000005."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "quarantine-discard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `quarantineId` that the 422 gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f0c8b7e-0000-8000-8000-000000000005",
                     *       "receivedAt": "2026-01-31T08:00:01.480Z",
                     *       "door": "messages",
                     *       "reason": "invalid",
                     *       "detail": "This is not a callback about a message: MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is \"no word\"",
                     *       "errors": [
                     *         {
                     *           "pointer": "/MessageStatus",
                     *           "detail": "MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is \"no word\""
                     *         }
                     *       ],
                     *       "method": "POST",
                     *       "target": "/callbacks/messages",
                     *       "bodyBytes": 117,
                     *       "sids": [
                     *         "0a059168-0000-4000-8000-000000000002"
                     *       ],
                     *       "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *       "status": null,
                     *       "replayDoor": "messages",
                     *       "state": "discarded",
                     *       "handledAt": "2026-02-02T09:30:00.000Z",
                     *       "outcome": null
                     *     }
                     */
                    "application/json": components["schemas"]["QuarantineDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Nothing is kept in quarantine under 3f0c8b7e-0000-8000-8000-000000000005."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not possible as it is; `detail` says why. Nothing was changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-waiting",
                     *       "title": "Not what waits",
                     *       "status": 409,
                     *       "detail": "4 wait in this group by then, and not 3: nothing was discarded. Look again, and send that number."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "quarantine-replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `quarantineId` that the 422 gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReplayRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f0c8b7e-0000-8000-8000-000000000005",
                     *       "result": "stored",
                     *       "kind": "message",
                     *       "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *       "sid": "0a059168-0000-4000-8000-000000000002",
                     *       "status": "sent",
                     *       "handledAt": "2026-02-02T09:30:00.000Z",
                     *       "alreadyReplayed": false
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "door is one of messages, calls, recordings.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/door",
                     *           "detail": "door is one of messages, calls, recordings."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Nothing is kept in quarantine under 3f0c8b7e-0000-8000-8000-000000000005."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not possible as it is; `detail` says why. Nothing was changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid",
                     *       "title": "Not possible as it is",
                     *       "status": 409,
                     *       "detail": "This is not a callback about a message: NumSegments must be a whole number.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/NumSegments",
                     *           "detail": "NumSegments must be a whole number of at most 9 digits, or empty."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is larger than this door accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:body-too-large",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this door accepts (64 KiB)."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is not of the type `application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:content-type",
                     *       "title": "The content type is not accepted",
                     *       "status": 415,
                     *       "detail": "The content type \"text/plain\" is not accepted here; send application/json."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "quarantinegroups-groups": {
        parameters: {
            query?: {
                /** @description Only what names this account. */
                accountSid?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "WyJpbnZhbGlkIiwibWVzc2FnZSIsIjZiZmJiZTg2LTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMSIsIi9NZXNzYWdlU3RhdHVzIl0",
                     *           "reason": "invalid",
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "door": "messages",
                     *           "title": "Callbacks whose MessageStatus is missing or cannot be read",
                     *           "meaning": "A genuine callback in which the SID, the account or the status is missing, or cannot be one.",
                     *           "advice": "Each entry names the parameter. If the provider has begun to send something new, update Sidetrack and replay; if your own program made the request, mend that. What an older version refused for anything else can be replayed as it is.",
                     *           "setting": null,
                     *           "replayDoor": "messages",
                     *           "isHopeless": false,
                     *           "waiting": 3,
                     *           "replayed": 12,
                     *           "discarded": 0,
                     *           "firstAt": "2026-01-31T07:12:00.000Z",
                     *           "newestAt": "2026-01-31T08:00:01.480Z",
                     *           "trend": [
                     *             0,
                     *             2,
                     *             1
                     *           ],
                     *           "lastBelievedAt": null,
                     *           "newest": "3f0c8b7e-0000-8000-8000-000000000005",
                     *           "newestDetail": "This is not a callback about a message: MessageStatus must be 1 to 64 printable ASCII characters without spaces, but it is \"no word\""
                     *         }
                     *       ],
                     *       "waiting": {
                     *         "callbacks": 3,
                     *         "samples": 2
                     *       },
                     *       "since": "2026-01-24T12:00:00.000Z",
                     *       "stepMs": 21600000
                     *     }
                     */
                    "application/json": components["schemas"]["QuarantineGroupsDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "quarantinegroups-discard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the group. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardGroupBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "discarded": 3
                     *     }
                     */
                    "application/json": components["schemas"]["DiscardedGroupDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "expected is a whole number, 1 or more.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/expected",
                     *           "detail": "expected is a whole number, 1 or more."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no such group; /v1/quarantine/groups has the ids of all."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not possible as it is; `detail` says why. Nothing was changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-waiting",
                     *       "title": "Not what waits",
                     *       "status": 409,
                     *       "detail": "4 wait in this group by then, and not 3: nothing was discarded. Look again, and send that number."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is larger than this door accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:body-too-large",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this door accepts (64 KiB)."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is not of the type `application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:content-type",
                     *       "title": "The content type is not accepted",
                     *       "status": 415,
                     *       "detail": "The content type \"text/plain\" is not accepted here; send application/json."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "reconciliations-list": {
        parameters: {
            query?: {
                /** @description The `next` of the page before, with the same other parameters. */
                cursor?: string;
                /** @description Most rows of one page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /**
                     * @description The URL of the next page, `rel="next"`; absent on the last one.
                     * @example </v1/reconciliations?limit=50&cursor=WyJyZWNvbmNpbGlhdGlvbnMiXQ>; rel="next"
                     */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "5b1f6c2e-0000-4000-8000-000000000018",
                     *           "askedBy": "schedule",
                     *           "purpose": "schedule",
                     *           "state": "done",
                     *           "dryRun": false,
                     *           "kinds": [
                     *             "message",
                     *             "call",
                     *             "recording"
                     *           ],
                     *           "since": "2026-01-28",
                     *           "until": "2026-02-01",
                     *           "createdAt": "2026-01-31T09:00:00.000Z",
                     *           "startedAt": "2026-01-31T09:00:00.120Z",
                     *           "finishedAt": "2026-01-31T09:00:14.300Z",
                     *           "problems": [],
                     *           "totals": {
                     *             "sweeps": 9,
                     *             "finished": 9,
                     *             "complete": 9,
                     *             "seen": 1200,
                     *             "confirmed": 1180,
                     *             "lost": 14,
                     *             "unknown": 2,
                     *             "disagreeing": 1,
                     *             "undecided": 3
                     *           },
                     *           "openEnds": {
                     *             "seen": 24,
                     *             "confirmed": 1180,
                     *             "lost": 14,
                     *             "unknown": 2,
                     *             "disagreeing": 1,
                     *             "undecided": 3,
                     *             "gone": 0
                     *           }
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["ReconciliationListDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "reconciliations-add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 characters, of your choice and new for each reconciliation. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewReconciliationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /**
                     * @description Where it is.
                     * @example /v1/reconciliations/5b1f6c2e-0000-4000-8000-000000000018
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6c2e-0000-4000-8000-000000000018",
                     *       "askedBy": "schedule",
                     *       "purpose": "schedule",
                     *       "state": "done",
                     *       "dryRun": false,
                     *       "kinds": [
                     *         "message",
                     *         "call",
                     *         "recording"
                     *       ],
                     *       "since": "2026-01-28",
                     *       "until": "2026-02-01",
                     *       "createdAt": "2026-01-31T09:00:00.000Z",
                     *       "startedAt": "2026-01-31T09:00:00.120Z",
                     *       "finishedAt": "2026-01-31T09:00:14.300Z",
                     *       "problems": [],
                     *       "totals": {
                     *         "sweeps": 9,
                     *         "finished": 9,
                     *         "complete": 9,
                     *         "seen": 1200,
                     *         "confirmed": 1180,
                     *         "lost": 14,
                     *         "unknown": 2,
                     *         "disagreeing": 1,
                     *         "undecided": 3
                     *       },
                     *       "openEnds": {
                     *         "seen": 24,
                     *         "confirmed": 1180,
                     *         "lost": 14,
                     *         "unknown": 2,
                     *         "disagreeing": 1,
                     *         "undecided": 3,
                     *         "gone": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ReconciliationDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "since is a time that has passed.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/since",
                     *           "detail": "since is a time that has passed."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description Not possible as it is; `detail` says why. Nothing was changed.
             *
             *     Not possible as it is; `detail` says why. Nothing was changed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:idempotency-key-used",
                     *       "title": "Not possible as it is",
                     *       "status": 409,
                     *       "detail": "You have used this Idempotency-Key for another reconciliation, 5b1f6c2e-0000-4000-8000-000000000018; take a new key."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is larger than this door accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:body-too-large",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this door accepts (64 KiB)."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is not of the type `application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:content-type",
                     *       "title": "The content type is not accepted",
                     *       "status": 415,
                     *       "detail": "The content type \"text/plain\" is not accepted here; send application/json."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "reconciliations-one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the reconciliation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f6c2e-0000-4000-8000-000000000018",
                     *       "askedBy": "schedule",
                     *       "purpose": "schedule",
                     *       "state": "done",
                     *       "dryRun": false,
                     *       "kinds": [
                     *         "message",
                     *         "call",
                     *         "recording"
                     *       ],
                     *       "since": "2026-01-28",
                     *       "until": "2026-02-01",
                     *       "createdAt": "2026-01-31T09:00:00.000Z",
                     *       "startedAt": "2026-01-31T09:00:00.120Z",
                     *       "finishedAt": "2026-01-31T09:00:14.300Z",
                     *       "problems": [],
                     *       "totals": {
                     *         "sweeps": 9,
                     *         "finished": 9,
                     *         "complete": 9,
                     *         "seen": 1200,
                     *         "confirmed": 1180,
                     *         "lost": 14,
                     *         "unknown": 2,
                     *         "disagreeing": 1,
                     *         "undecided": 3
                     *       },
                     *       "openEnds": {
                     *         "seen": 24,
                     *         "confirmed": 1180,
                     *         "lost": 14,
                     *         "unknown": 2,
                     *         "disagreeing": 1,
                     *         "undecided": 3,
                     *         "gone": 0
                     *       },
                     *       "sweeps": [
                     *         {
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "kind": "message",
                     *           "day": "2026-01-30",
                     *           "startedAt": "2026-01-31T09:00:00.120Z",
                     *           "finishedAt": "2026-01-31T09:00:14.300Z",
                     *           "complete": true,
                     *           "pages": 2,
                     *           "seen": 1200,
                     *           "confirmed": 1180,
                     *           "lost": 14,
                     *           "unknown": 2,
                     *           "disagreeing": 1,
                     *           "undecided": 3,
                     *           "problem": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WholeReconciliationDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is no reconciliation 5b1f6c2e-0000-4000-8000-000000000018."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "reconciliations-ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedSidBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "message",
                     *       "sid": "0a059168-0000-4000-8000-000000000002",
                     *       "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *       "askedAt": "2026-01-31T09:00:00.000Z",
                     *       "finding": "lost",
                     *       "word": "delivered",
                     *       "isNews": true,
                     *       "problem": null
                     *     }
                     */
                    "application/json": components["schemas"]["AskedDto"];
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "No callback of a message 0a059168-0000-4000-8000-000000000002 has become an event; /v1/lookup/0a059168-0000-4000-8000-000000000002 says whether one was refused."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Not possible as it is; `detail` says why. Nothing was changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-provider-access",
                     *       "title": "The provider cannot be asked",
                     *       "status": 409,
                     *       "detail": "PROVIDER_ACCESS is not set, so no provider can be asked."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is larger than this door accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:body-too-large",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this door accepts (64 KiB)."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is not of the type `application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:content-type",
                     *       "title": "The content type is not accepted",
                     *       "status": 415,
                     *       "detail": "The content type \"text/plain\" is not accepted here; send application/json."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "recordings-list": {
        parameters: {
            query?: {
                /** @description Only this account. */
                accountSid?: string;
                /** @description Only the recordings of this call. */
                callSid?: string;
                /** @description Where callbacks and the provider's REST API differ in any of these ways; repeat the parameter for several. */
                class?: ("disagrees" | "gone-at-provider" | "unknown-here" | "callback-lost")[];
                /** @description Only those whose callbacks reported ends that exclude each other, or only the others. */
                contradicted?: boolean;
                /** @description `estimate`: also say on the first page how many there are on all pages; counted where they are few, else estimated. That takes about as long however many there are. */
                count?: "estimate";
                /** @description The `next` of the page before, with the same other parameters. */
                cursor?: string;
                /** @description Most rows of one page. */
                limit?: number;
                /** @description Those first that were first seen last (`newest`), or first (`oldest`). There is no order by the last change: no index has it. */
                order?: "newest" | "oldest";
                /** @description First seen at this time or later. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                since?: string;
                /** @description Any of these statuses; repeat the parameter for several. */
                status?: ("in-progress" | "completed" | "failed" | "absent")[];
                /** @description Only what had a callback with this tag, a part of the query on the callback URL: `campaign:spring` for `?campaign=spring`. Repeat the parameter for several, which all have to be there. */
                tag?: string[];
                /** @description First seen before this time. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                until?: string;
                /** @description A callback came in at this time or later (`lastSeenAt`), at most 7 days ago. The order stays that of the first callbacks. Whoever wants to hear of every change reads `/v1/feed`. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. */
                updatedSince?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /**
                     * @description The URL of the next page, `rel="next"`; absent on the last one.
                     * @example </v1/messages?limit=50&cursor=WyJtZXNzYWdlIl0>; rel="next"
                     */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "kind": "recording",
                     *           "sid": "19e436af-0000-4000-8000-000000000004",
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "status": "completed",
                     *           "final": true,
                     *           "contradicted": false,
                     *           "callSid": "0703574f-0000-4000-8000-000000000003",
                     *           "conferenceSid": null,
                     *           "url": "https://example.signalwire.com/api/laml/2010-04-01/Accounts/6bfbbe86-0000-4000-8000-000000000001/Recordings/19e436af-0000-4000-8000-000000000004",
                     *           "durationSeconds": 92,
                     *           "channels": 1,
                     *           "source": "OutboundAPI",
                     *           "errorCode": null,
                     *           "price": null,
                     *           "priceUnit": null,
                     *           "observed": [],
                     *           "discrepancy": null,
                     *           "timestamps": {
                     *             "in-progress": "2026-01-31T08:00:09.410Z",
                     *             "completed": "2026-01-31T08:01:51.020Z"
                     *           },
                     *           "eventCount": 2,
                     *           "firstSeenAt": "2026-01-31T08:00:09.410Z",
                     *           "lastSeenAt": "2026-01-31T08:01:51.020Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["RecordingListDto"];
                    /** @example {"kind":"recording","sid":"19e436af-0000-4000-8000-000000000004","accountSid":"6bfbbe86-0000-4000-8000-000000000001","status":"completed","final":true,"contradicted":false,"callSid":"0703574f-0000-4000-8000-000000000003","conferenceSid":null,"url":"https://example.signalwire.com/api/laml/2010-04-01/Accounts/6bfbbe86-0000-4000-8000-000000000001/Recordings/19e436af-0000-4000-8000-000000000004","durationSeconds":92,"channels":1,"source":"OutboundAPI","errorCode":null,"price":null,"priceUnit":null,"observed":[],"discrepancy":null,"timestamps":{"in-progress":"2026-01-31T08:00:09.410Z","completed":"2026-01-31T08:01:51.020Z"},"eventCount":2,"firstSeenAt":"2026-01-31T08:00:09.410Z","lastSeenAt":"2026-01-31T08:01:51.020Z"} */
                    "application/x-ndjson": string;
                    /**
                     * @example kind,sid,accountSid,status,final,contradicted,callSid,conferenceSid,url,durationSeconds,channels,source,errorCode,price,priceUnit,observed,discrepancy,timestamps.in-progress,timestamps.completed,timestamps.failed,timestamps.absent,eventCount,firstSeenAt,lastSeenAt
                     *     recording,19e436af-0000-4000-8000-000000000004,6bfbbe86-0000-4000-8000-000000000001,completed,true,false,0703574f-0000-4000-8000-000000000003,,https://example.signalwire.com/api/laml/2010-04-01/Accounts/6bfbbe86-0000-4000-8000-000000000001/Recordings/19e436af-0000-4000-8000-000000000004,92,1,OutboundAPI,,,,[],,2026-01-31T08:00:09.410Z,2026-01-31T08:01:51.020Z,,,2,2026-01-31T08:00:09.410Z,2026-01-31T08:01:51.020Z
                     */
                    "text/csv": string;
                };
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "recordings-one": {
        parameters: {
            query?: {
                /** @description The account that has the SID. Without it: of several accounts with this SID, the one first seen. */
                accountSid?: string;
                /** @description What was known at this moment: only callbacks that had come in by then count. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. A moment that has not come yet means now. */
                asOf?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer, or several: when one is still true, the answer is 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The recording's SID, exactly. */
                sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /**
                     * @description The version, weak: the same as long as no callback comes in and no delivery class changes.
                     * @example W/"6bfbbe86-0000-4000-8000-000000000001.2.fJ0W2dYq1oBa3xK9"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "recording",
                     *       "sid": "19e436af-0000-4000-8000-000000000004",
                     *       "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *       "status": "completed",
                     *       "final": true,
                     *       "contradicted": false,
                     *       "callSid": "0703574f-0000-4000-8000-000000000003",
                     *       "conferenceSid": null,
                     *       "url": "https://example.signalwire.com/api/laml/2010-04-01/Accounts/6bfbbe86-0000-4000-8000-000000000001/Recordings/19e436af-0000-4000-8000-000000000004",
                     *       "durationSeconds": 92,
                     *       "channels": 1,
                     *       "source": "OutboundAPI",
                     *       "errorCode": null,
                     *       "price": null,
                     *       "priceUnit": null,
                     *       "observed": [],
                     *       "discrepancy": null,
                     *       "timestamps": {
                     *         "in-progress": "2026-01-31T08:00:09.410Z",
                     *         "completed": "2026-01-31T08:01:51.020Z"
                     *       },
                     *       "eventCount": 2,
                     *       "firstSeenAt": "2026-01-31T08:00:09.410Z",
                     *       "lastSeenAt": "2026-01-31T08:01:51.020Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RecordingDto"];
                };
            };
            /** @description The version in `If-None-Match` is still true. */
            304: {
                headers: {
                    /**
                     * @description The version, weak: the same as long as no callback comes in and no delivery class changes.
                     * @example W/"6bfbbe86-0000-4000-8000-000000000001.2.fJ0W2dYq1oBa3xK9"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "No callback of a message 0a059168-0000-4000-8000-000000000002 has become an event; /v1/lookup/0a059168-0000-4000-8000-000000000002 says whether one was refused."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "recordings-history": {
        parameters: {
            query?: {
                /** @description The account that has the SID. Without it: of several accounts with this SID, the one first seen. */
                accountSid?: string;
                /** @description What was known at this moment: only callbacks that had come in by then count. ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`. A moment that has not come yet means now. */
                asOf?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer, or several: when one is still true, the answer is 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The recording's SID, exactly. */
                sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /**
                     * @description The version, weak: the same as long as no callback comes in and no delivery class changes.
                     * @example W/"6bfbbe86-0000-4000-8000-000000000001.2.fJ0W2dYq1oBa3xK9"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "position": 44,
                     *           "kind": "recording",
                     *           "sid": "19e436af-0000-4000-8000-000000000004",
                     *           "origin": "callback",
                     *           "status": "completed",
                     *           "recognised": true,
                     *           "outOfOrder": false,
                     *           "occurredAt": "2026-01-31T08:01:51.020Z",
                     *           "receivedAt": "2026-01-31T08:01:51.020Z",
                     *           "sincePreviousMs": null,
                     *           "sequenceNumber": null,
                     *           "params": {
                     *             "RecordingSid": "19e436af-0000-4000-8000-000000000004",
                     *             "AccountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *             "CallSid": "0703574f-0000-4000-8000-000000000003",
                     *             "RecordingStatus": "completed",
                     *             "RecordingUrl": "https://example.signalwire.com/api/laml/2010-04-01/Accounts/6bfbbe86-0000-4000-8000-000000000001/Recordings/19e436af-0000-4000-8000-000000000004",
                     *             "RecordingDuration": "92",
                     *             "RecordingChannels": "1"
                     *           },
                     *           "unread": [],
                     *           "tags": {}
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["EventListDto"];
                    /** @example {"position":44,"kind":"recording","sid":"19e436af-0000-4000-8000-000000000004","origin":"callback","status":"completed","recognised":true,"outOfOrder":false,"occurredAt":"2026-01-31T08:01:51.020Z","receivedAt":"2026-01-31T08:01:51.020Z","sincePreviousMs":null,"sequenceNumber":null,"params":{"RecordingSid":"19e436af-0000-4000-8000-000000000004","AccountSid":"6bfbbe86-0000-4000-8000-000000000001","CallSid":"0703574f-0000-4000-8000-000000000003","RecordingStatus":"completed","RecordingUrl":"https://example.signalwire.com/api/laml/2010-04-01/Accounts/6bfbbe86-0000-4000-8000-000000000001/Recordings/19e436af-0000-4000-8000-000000000004","RecordingDuration":"92","RecordingChannels":"1"},"unread":[],"tags":{}} */
                    "application/x-ndjson": string;
                    /**
                     * @example position,kind,sid,origin,status,recognised,outOfOrder,occurredAt,receivedAt,sincePreviousMs,sequenceNumber,params,unread,tags
                     *     44,recording,19e436af-0000-4000-8000-000000000004,callback,completed,true,false,2026-01-31T08:01:51.020Z,2026-01-31T08:01:51.020Z,,,"{""RecordingSid"":""19e436af-0000-4000-8000-000000000004"",""AccountSid"":""6bfbbe86-0000-4000-8000-000000000001"",""CallSid"":""0703574f-0000-4000-8000-000000000003"",""RecordingStatus"":""completed"",""RecordingUrl"":""https://example.signalwire.com/api/laml/2010-04-01/Accounts/6bfbbe86-0000-4000-8000-000000000001/Recordings/19e436af-0000-4000-8000-000000000004"",""RecordingDuration"":""92"",""RecordingChannels"":""1""}",[],{}
                     */
                    "text/csv": string;
                };
            };
            /** @description The version in `If-None-Match` is still true. */
            304: {
                headers: {
                    /**
                     * @description The version, weak: the same as long as no callback comes in and no delivery class changes.
                     * @example W/"6bfbbe86-0000-4000-8000-000000000001.2.fJ0W2dYq1oBa3xK9"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter or field is unknown or cannot be read; `errors` names each. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:invalid-input",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "limit is a whole number from 1 to 1000.",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/limit",
                     *           "detail": "limit is a whole number from 1 to 1000."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "No callback of a message 0a059168-0000-4000-8000-000000000002 has become an event; /v1/lookup/0a059168-0000-4000-8000-000000000002 says whether one was refused."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "sessions-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "support",
                     *       "data": [
                     *         {
                     *           "name": "support",
                     *           "openedAt": "2026-01-31T08:00:00.000Z",
                     *           "usedAt": "2026-01-31T09:30:00.000Z",
                     *           "endsAt": "2026-01-31T21:30:00.000Z",
                     *           "isCurrent": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SessionListDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A page of another origin has sent it. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:other-origin",
                     *       "title": "Not from this console",
                     *       "status": 403,
                     *       "detail": "The request comes from a page that is not of this console, so its session does not count."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "sessions-open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    /**
                     * @description The secret of the session. Over TLS its name begins with `__Host-`; behind it stands the port.
                     * @example sidetrack-session-3001=…; Path=/v1; HttpOnly; SameSite=Strict; Max-Age=604800
                     */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "support",
                     *       "openedAt": "2026-01-31T08:00:00.000Z",
                     *       "usedAt": "2026-01-31T09:30:00.000Z",
                     *       "endsAt": "2026-01-31T21:30:00.000Z",
                     *       "isCurrent": true
                     *     }
                     */
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "sessions-endAll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ended": 2
                     *     }
                     */
                    "application/json": components["schemas"]["EndedSessionsDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A page of another origin has sent it. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:other-origin",
                     *       "title": "Not from this console",
                     *       "status": 403,
                     *       "detail": "The request comes from a page that is not of this console, so its session does not count."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "sessions-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ended": 1
                     *     }
                     */
                    "application/json": components["schemas"]["EndedSessionsDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A page of another origin has sent it. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:other-origin",
                     *       "title": "Not from this console",
                     *       "status": 403,
                     *       "detail": "The request comes from a page that is not of this console, so its session does not count."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing is known under this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "This request came with a token, and not in a session."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    "tickets-one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The reference of the ticket, in any case. */
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "kind": "message",
                     *           "sid": "0a059168-0000-4000-8000-000000000002",
                     *           "accountSid": "6bfbbe86-0000-4000-8000-000000000001",
                     *           "status": "sent",
                     *           "final": false,
                     *           "contradicted": false,
                     *           "firstSeenAt": "2026-01-31T08:00:00.120Z",
                     *           "lastSeenAt": "2026-01-31T08:00:01.480Z",
                     *           "noteCount": 1,
                     *           "lastNoteAt": "2026-01-31T10:12:00.000Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["SidOfTicketListDto"];
                };
            };
            /** @description No known token, and no session. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:no-valid-token",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A token is needed: send the header \"Authorization: Bearer TOKEN\" with one of those in API_TOKENS."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Wrong tokens came too often from this address, or this token has its share of exports or streams; `Retry-After` says when. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:too-many-wrong-tokens",
                     *       "title": "Too many at once",
                     *       "status": 429,
                     *       "detail": "Too many wrong tokens came from this address; the next is looked at in 4 s. One of API_TOKENS opens at any time."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description A fault on this side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:unexpected",
                     *       "title": "Something went wrong here",
                     *       "status": 500,
                     *       "detail": "The request could not be answered because of a fault on this side; it is logged. Try again."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database cannot be reached. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:sidetrack:problem:database-unreachable",
                     *       "title": "Not able to take this right now",
                     *       "status": 503,
                     *       "detail": "The database does not answer right now. Try again in a moment."
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    callStatusByGet: {
        parameters: {
            query: {
                /**
                 * @description The provider's account (SignalWire: project).
                 * @example 6bfbbe86-0000-4000-8000-000000000001
                 */
                AccountSid: string;
                /**
                 * @description A person or a machine, with answering machine detection.
                 * @example human
                 */
                AnsweredBy?: string;
                /**
                 * @description The provider's API version.
                 * @example 2010-04-01
                 */
                ApiVersion?: string;
                /**
                 * @description Quality of the audio, 1 to 5.
                 * @example 4.3
                 */
                AudioInMos?: string;
                /**
                 * @description What sent it.
                 * @example call-progress-events
                 */
                CallbackSource?: string;
                /**
                 * @description Seconds, at the end.
                 * @example 94
                 */
                CallDuration?: string;
                /**
                 * @description The call.
                 * @example 0703574f-0000-4000-8000-000000000003
                 */
                CallSid: string;
                /**
                 * @description Its status.
                 * @example completed
                 */
                CallStatus: string;
                /**
                 * @description `inbound`, `outbound-api` or `outbound-dial`.
                 * @example outbound-api
                 */
                Direction?: string;
                /**
                 * @description The caller.
                 * @example +15550100001
                 */
                From?: string;
                /**
                 * @description Who ended it.
                 * @example +15550100003
                 */
                HangupBy?: string;
                /**
                 * @description `inbound` or `outbound`.
                 * @example outbound
                 */
                HangupDirection?: string;
                /**
                 * @description The call that dialled this leg.
                 * @example 0703574f-0000-4000-8000-000000000005
                 */
                ParentCallSid?: string;
                /**
                 * @description Its place among the call's callbacks, from 0.
                 * @example 3
                 */
                SequenceNumber?: string;
                /**
                 * @description SIP code of the INVITE. `SipResponseCode` does as well.
                 * @example 200
                 */
                SipResultCode?: string;
                /**
                 * @description When it happened (RFC 2822).
                 * @example Sat, 31 Jan 2026 08:01:43 +0000
                 */
                Timestamp?: string;
                /**
                 * @description The callee.
                 * @example +15550100003
                 */
                To?: string;
            };
            header?: {
                /**
                 * @description Base64 HMAC-SHA1 of the URL and the sorted form parameters, or of the URL alone (GET, JSON with `bodySHA256`), or hex HMAC-SHA1 of the URL and the raw JSON body. This header or the next one is needed.
                 * @example GvWf1cFY/Q7PnoempGyD5oXAezc=
                 */
                "X-SignalWire-Signature"?: string;
                /**
                 * @description The same; it is read where the first one is missing.
                 * @example GvWf1cFY/Q7PnoempGyD5oXAezc=
                 */
                "X-Twilio-Signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stored durably; an exact repeat stores nothing new. The body is empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. Nothing is kept but samples, for whoever has to mend the set-up. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is over 64 KiB, or says more than 1,000 parameters. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The query of the URL is over 16 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Neither a form nor JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Authentic, but not readable as a callback of this kind, or ambiguous. It is kept under `quarantineId`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing durable can take it right now; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait.
                     * @example 2
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    callStatusByPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Base64 HMAC-SHA1 of the URL and the sorted form parameters, or of the URL alone (GET, JSON with `bodySHA256`), or hex HMAC-SHA1 of the URL and the raw JSON body. This header or the next one is needed.
                 * @example GvWf1cFY/Q7PnoempGyD5oXAezc=
                 */
                "X-SignalWire-Signature"?: string;
                /**
                 * @description The same; it is read where the first one is missing.
                 * @example GvWf1cFY/Q7PnoempGyD5oXAezc=
                 */
                "X-Twilio-Signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "CallSid": "0703574f-0000-4000-8000-000000000003",
                 *       "AccountSid": "6bfbbe86-0000-4000-8000-000000000001",
                 *       "CallStatus": "completed",
                 *       "From": "+15550100001",
                 *       "To": "+15550100003",
                 *       "Direction": "outbound-api",
                 *       "Timestamp": "Sat, 31 Jan 2026 08:01:43 +0000",
                 *       "SequenceNumber": "3",
                 *       "CallDuration": "94",
                 *       "ParentCallSid": "0703574f-0000-4000-8000-000000000005",
                 *       "SipResultCode": "200",
                 *       "HangupBy": "+15550100003",
                 *       "HangupDirection": "outbound",
                 *       "AnsweredBy": "human",
                 *       "ApiVersion": "2010-04-01",
                 *       "CallbackSource": "call-progress-events",
                 *       "AudioInMos": "4.3"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description The provider's account (SignalWire: project).
                     * @example 6bfbbe86-0000-4000-8000-000000000001
                     */
                    AccountSid: string;
                    /**
                     * @description A person or a machine, with answering machine detection.
                     * @example human
                     */
                    AnsweredBy?: string;
                    /**
                     * @description The provider's API version.
                     * @example 2010-04-01
                     */
                    ApiVersion?: string;
                    /**
                     * @description Quality of the audio, 1 to 5.
                     * @example 4.3
                     */
                    AudioInMos?: string;
                    /**
                     * @description What sent it.
                     * @example call-progress-events
                     */
                    CallbackSource?: string;
                    /**
                     * @description Seconds, at the end.
                     * @example 94
                     */
                    CallDuration?: string;
                    /**
                     * @description The call.
                     * @example 0703574f-0000-4000-8000-000000000003
                     */
                    CallSid: string;
                    /**
                     * @description Its status.
                     * @example completed
                     */
                    CallStatus: string;
                    /**
                     * @description `inbound`, `outbound-api` or `outbound-dial`.
                     * @example outbound-api
                     */
                    Direction?: string;
                    /**
                     * @description The caller.
                     * @example +15550100001
                     */
                    From?: string;
                    /**
                     * @description Who ended it.
                     * @example +15550100003
                     */
                    HangupBy?: string;
                    /**
                     * @description `inbound` or `outbound`.
                     * @example outbound
                     */
                    HangupDirection?: string;
                    /**
                     * @description The call that dialled this leg.
                     * @example 0703574f-0000-4000-8000-000000000005
                     */
                    ParentCallSid?: string;
                    /**
                     * @description Its place among the call's callbacks, from 0.
                     * @example 3
                     */
                    SequenceNumber?: string;
                    /**
                     * @description SIP code of the INVITE. `SipResponseCode` does as well.
                     * @example 200
                     */
                    SipResultCode?: string;
                    /**
                     * @description When it happened (RFC 2822).
                     * @example Sat, 31 Jan 2026 08:01:43 +0000
                     */
                    Timestamp?: string;
                    /**
                     * @description The callee.
                     * @example +15550100003
                     */
                    To?: string;
                } & {
                    [key: string]: unknown;
                };
                /**
                 * @example {
                 *       "CallSid": "0703574f-0000-4000-8000-000000000003",
                 *       "AccountSid": "6bfbbe86-0000-4000-8000-000000000001",
                 *       "CallStatus": "completed",
                 *       "From": "+15550100001",
                 *       "To": "+15550100003",
                 *       "Direction": "outbound-api",
                 *       "Timestamp": "Sat, 31 Jan 2026 08:01:43 +0000",
                 *       "SequenceNumber": "3",
                 *       "CallDuration": "94",
                 *       "ParentCallSid": "0703574f-0000-4000-8000-000000000005",
                 *       "SipResultCode": "200",
                 *       "HangupBy": "+15550100003",
                 *       "HangupDirection": "outbound",
                 *       "AnsweredBy": "human",
                 *       "ApiVersion": "2010-04-01",
                 *       "CallbackSource": "call-progress-events",
                 *       "AudioInMos": "4.3"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    /**
                     * @description The provider's account (SignalWire: project).
                     * @example 6bfbbe86-0000-4000-8000-000000000001
                     */
                    AccountSid: string;
                    /**
                     * @description A person or a machine, with answering machine detection.
                     * @example human
                     */
                    AnsweredBy?: string;
                    /**
                     * @description The provider's API version.
                     * @example 2010-04-01
                     */
                    ApiVersion?: string;
                    /**
                     * @description Quality of the audio, 1 to 5.
                     * @example 4.3
                     */
                    AudioInMos?: string;
                    /**
                     * @description What sent it.
                     * @example call-progress-events
                     */
                    CallbackSource?: string;
                    /**
                     * @description Seconds, at the end.
                     * @example 94
                     */
                    CallDuration?: string;
                    /**
                     * @description The call.
                     * @example 0703574f-0000-4000-8000-000000000003
                     */
                    CallSid: string;
                    /**
                     * @description Its status.
                     * @example completed
                     */
                    CallStatus: string;
                    /**
                     * @description `inbound`, `outbound-api` or `outbound-dial`.
                     * @example outbound-api
                     */
                    Direction?: string;
                    /**
                     * @description The caller.
                     * @example +15550100001
                     */
                    From?: string;
                    /**
                     * @description Who ended it.
                     * @example +15550100003
                     */
                    HangupBy?: string;
                    /**
                     * @description `inbound` or `outbound`.
                     * @example outbound
                     */
                    HangupDirection?: string;
                    /**
                     * @description The call that dialled this leg.
                     * @example 0703574f-0000-4000-8000-000000000005
                     */
                    ParentCallSid?: string;
                    /**
                     * @description Its place among the call's callbacks, from 0.
                     * @example 3
                     */
                    SequenceNumber?: string;
                    /**
                     * @description SIP code of the INVITE. `SipResponseCode` does as well.
                     * @example 200
                     */
                    SipResultCode?: string;
                    /**
                     * @description When it happened (RFC 2822).
                     * @example Sat, 31 Jan 2026 08:01:43 +0000
                     */
                    Timestamp?: string;
                    /**
                     * @description The callee.
                     * @example +15550100003
                     */
                    To?: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Stored durably; an exact repeat stores nothing new. The body is empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. Nothing is kept but samples, for whoever has to mend the set-up. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is over 64 KiB, or says more than 1,000 parameters. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The query of the URL is over 16 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Neither a form nor JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Authentic, but not readable as a callback of this kind, or ambiguous. It is kept under `quarantineId`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing durable can take it right now; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait.
                     * @example 2
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    messageStatusByGet: {
        parameters: {
            query: {
                /**
                 * @description The provider's account (SignalWire: project).
                 * @example 6bfbbe86-0000-4000-8000-000000000001
                 */
                AccountSid: string;
                /**
                 * @description The text.
                 * @example Your table is ready.
                 */
                Body?: string;
                /**
                 * @description Why it failed or was not delivered.
                 * @example 30008
                 */
                ErrorCode?: string;
                /**
                 * @description The sender.
                 * @example +15550100001
                 */
                From?: string;
                /**
                 * @description The message. `SmsSid` does as well.
                 * @example 0a059168-0000-4000-8000-000000000002
                 */
                MessageSid: string;
                /**
                 * @description Its status. `SmsStatus` does as well.
                 * @example sent
                 */
                MessageStatus: string;
                /**
                 * @description Media files.
                 * @example 0
                 */
                NumMedia?: string;
                /**
                 * @description Segments the text was split into.
                 * @example 1
                 */
                NumSegments?: string;
                /**
                 * @description The recipient.
                 * @example +15550100002
                 */
                To?: string;
            };
            header?: {
                /**
                 * @description Base64 HMAC-SHA1 of the URL and the sorted form parameters, or of the URL alone (GET, JSON with `bodySHA256`), or hex HMAC-SHA1 of the URL and the raw JSON body. This header or the next one is needed.
                 * @example GvWf1cFY/Q7PnoempGyD5oXAezc=
                 */
                "X-SignalWire-Signature"?: string;
                /**
                 * @description The same; it is read where the first one is missing.
                 * @example GvWf1cFY/Q7PnoempGyD5oXAezc=
                 */
                "X-Twilio-Signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stored durably; an exact repeat stores nothing new. The body is empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. Nothing is kept but samples, for whoever has to mend the set-up. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is over 64 KiB, or says more than 1,000 parameters. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The query of the URL is over 16 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Neither a form nor JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Authentic, but not readable as a callback of this kind, or ambiguous. It is kept under `quarantineId`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing durable can take it right now; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait.
                     * @example 2
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    messageStatusByPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Base64 HMAC-SHA1 of the URL and the sorted form parameters, or of the URL alone (GET, JSON with `bodySHA256`), or hex HMAC-SHA1 of the URL and the raw JSON body. This header or the next one is needed.
                 * @example GvWf1cFY/Q7PnoempGyD5oXAezc=
                 */
                "X-SignalWire-Signature"?: string;
                /**
                 * @description The same; it is read where the first one is missing.
                 * @example GvWf1cFY/Q7PnoempGyD5oXAezc=
                 */
                "X-Twilio-Signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "MessageSid": "0a059168-0000-4000-8000-000000000002",
                 *       "AccountSid": "6bfbbe86-0000-4000-8000-000000000001",
                 *       "MessageStatus": "sent",
                 *       "From": "+15550100001",
                 *       "To": "+15550100002",
                 *       "Body": "Your table is ready.",
                 *       "NumMedia": "0",
                 *       "NumSegments": "1",
                 *       "ErrorCode": "30008"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description The provider's account (SignalWire: project).
                     * @example 6bfbbe86-0000-4000-8000-000000000001
                     */
                    AccountSid: string;
                    /**
                     * @description The text.
                     * @example Your table is ready.
                     */
                    Body?: string;
                    /**
                     * @description Why it failed or was not delivered.
                     * @example 30008
                     */
                    ErrorCode?: string;
                    /**
                     * @description The sender.
                     * @example +15550100001
                     */
                    From?: string;
                    /**
                     * @description The message. `SmsSid` does as well.
                     * @example 0a059168-0000-4000-8000-000000000002
                     */
                    MessageSid: string;
                    /**
                     * @description Its status. `SmsStatus` does as well.
                     * @example sent
                     */
                    MessageStatus: string;
                    /**
                     * @description Media files.
                     * @example 0
                     */
                    NumMedia?: string;
                    /**
                     * @description Segments the text was split into.
                     * @example 1
                     */
                    NumSegments?: string;
                    /**
                     * @description The recipient.
                     * @example +15550100002
                     */
                    To?: string;
                } & {
                    [key: string]: unknown;
                };
                /**
                 * @example {
                 *       "MessageSid": "0a059168-0000-4000-8000-000000000002",
                 *       "AccountSid": "6bfbbe86-0000-4000-8000-000000000001",
                 *       "MessageStatus": "sent",
                 *       "From": "+15550100001",
                 *       "To": "+15550100002",
                 *       "Body": "Your table is ready.",
                 *       "NumMedia": "0",
                 *       "NumSegments": "1",
                 *       "ErrorCode": "30008"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    /**
                     * @description The provider's account (SignalWire: project).
                     * @example 6bfbbe86-0000-4000-8000-000000000001
                     */
                    AccountSid: string;
                    /**
                     * @description The text.
                     * @example Your table is ready.
                     */
                    Body?: string;
                    /**
                     * @description Why it failed or was not delivered.
                     * @example 30008
                     */
                    ErrorCode?: string;
                    /**
                     * @description The sender.
                     * @example +15550100001
                     */
                    From?: string;
                    /**
                     * @description The message. `SmsSid` does as well.
                     * @example 0a059168-0000-4000-8000-000000000002
                     */
                    MessageSid: string;
                    /**
                     * @description Its status. `SmsStatus` does as well.
                     * @example sent
                     */
                    MessageStatus: string;
                    /**
                     * @description Media files.
                     * @example 0
                     */
                    NumMedia?: string;
                    /**
                     * @description Segments the text was split into.
                     * @example 1
                     */
                    NumSegments?: string;
                    /**
                     * @description The recipient.
                     * @example +15550100002
                     */
                    To?: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Stored durably; an exact repeat stores nothing new. The body is empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. Nothing is kept but samples, for whoever has to mend the set-up. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is over 64 KiB, or says more than 1,000 parameters. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The query of the URL is over 16 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Neither a form nor JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Authentic, but not readable as a callback of this kind, or ambiguous. It is kept under `quarantineId`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing durable can take it right now; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait.
                     * @example 2
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    recordingStatusByGet: {
        parameters: {
            query: {
                /**
                 * @description The provider's account (SignalWire: project).
                 * @example 6bfbbe86-0000-4000-8000-000000000001
                 */
                AccountSid: string;
                /**
                 * @description The call that was recorded.
                 * @example 0703574f-0000-4000-8000-000000000003
                 */
                CallSid?: string;
                /**
                 * @description The conference that was recorded.
                 * @example 5d0a0f6e-0000-4000-8000-000000000006
                 */
                ConferenceSid?: string;
                /**
                 * @description Why there is no recording.
                 * @example 16101
                 */
                ErrorCode?: string;
                /**
                 * @description 1 or 2.
                 * @example 1
                 */
                RecordingChannels?: string;
                /**
                 * @description Seconds, at the end.
                 * @example 92
                 */
                RecordingDuration?: string;
                /**
                 * @description The recording.
                 * @example 19e436af-0000-4000-8000-000000000004
                 */
                RecordingSid: string;
                /**
                 * @description What started it.
                 * @example OutBoundApi
                 */
                RecordingSource?: string;
                /**
                 * @description When it began (RFC 2822).
                 * @example Sat, 31 Jan 2026 08:00:09 +0000
                 */
                RecordingStartTime?: string;
                /**
                 * @description Its status.
                 * @example completed
                 */
                RecordingStatus: string;
                /**
                 * @description `inbound`, `outbound` or `both`.
                 * @example both
                 */
                RecordingTrack?: string;
                /**
                 * @description Where the audio is.
                 * @example https://example.signalwire.com/api/laml/2010-04-01/Accounts/6bfbbe86-0000-4000-8000-000000000001/Recordings/19e436af-0000-4000-8000-000000000004
                 */
                RecordingUrl?: string;
            };
            header?: {
                /**
                 * @description Base64 HMAC-SHA1 of the URL and the sorted form parameters, or of the URL alone (GET, JSON with `bodySHA256`), or hex HMAC-SHA1 of the URL and the raw JSON body. This header or the next one is needed.
                 * @example GvWf1cFY/Q7PnoempGyD5oXAezc=
                 */
                "X-SignalWire-Signature"?: string;
                /**
                 * @description The same; it is read where the first one is missing.
                 * @example GvWf1cFY/Q7PnoempGyD5oXAezc=
                 */
                "X-Twilio-Signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stored durably; an exact repeat stores nothing new. The body is empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. Nothing is kept but samples, for whoever has to mend the set-up. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is over 64 KiB, or says more than 1,000 parameters. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The query of the URL is over 16 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Neither a form nor JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Authentic, but not readable as a callback of this kind, or ambiguous. It is kept under `quarantineId`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing durable can take it right now; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait.
                     * @example 2
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    recordingStatusByPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Base64 HMAC-SHA1 of the URL and the sorted form parameters, or of the URL alone (GET, JSON with `bodySHA256`), or hex HMAC-SHA1 of the URL and the raw JSON body. This header or the next one is needed.
                 * @example GvWf1cFY/Q7PnoempGyD5oXAezc=
                 */
                "X-SignalWire-Signature"?: string;
                /**
                 * @description The same; it is read where the first one is missing.
                 * @example GvWf1cFY/Q7PnoempGyD5oXAezc=
                 */
                "X-Twilio-Signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "RecordingSid": "19e436af-0000-4000-8000-000000000004",
                 *       "AccountSid": "6bfbbe86-0000-4000-8000-000000000001",
                 *       "RecordingStatus": "completed",
                 *       "CallSid": "0703574f-0000-4000-8000-000000000003",
                 *       "ConferenceSid": "5d0a0f6e-0000-4000-8000-000000000006",
                 *       "RecordingUrl": "https://example.signalwire.com/api/laml/2010-04-01/Accounts/6bfbbe86-0000-4000-8000-000000000001/Recordings/19e436af-0000-4000-8000-000000000004",
                 *       "RecordingDuration": "92",
                 *       "RecordingChannels": "1",
                 *       "RecordingSource": "OutBoundApi",
                 *       "RecordingStartTime": "Sat, 31 Jan 2026 08:00:09 +0000",
                 *       "RecordingTrack": "both",
                 *       "ErrorCode": "16101"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description The provider's account (SignalWire: project).
                     * @example 6bfbbe86-0000-4000-8000-000000000001
                     */
                    AccountSid: string;
                    /**
                     * @description The call that was recorded.
                     * @example 0703574f-0000-4000-8000-000000000003
                     */
                    CallSid?: string;
                    /**
                     * @description The conference that was recorded.
                     * @example 5d0a0f6e-0000-4000-8000-000000000006
                     */
                    ConferenceSid?: string;
                    /**
                     * @description Why there is no recording.
                     * @example 16101
                     */
                    ErrorCode?: string;
                    /**
                     * @description 1 or 2.
                     * @example 1
                     */
                    RecordingChannels?: string;
                    /**
                     * @description Seconds, at the end.
                     * @example 92
                     */
                    RecordingDuration?: string;
                    /**
                     * @description The recording.
                     * @example 19e436af-0000-4000-8000-000000000004
                     */
                    RecordingSid: string;
                    /**
                     * @description What started it.
                     * @example OutBoundApi
                     */
                    RecordingSource?: string;
                    /**
                     * @description When it began (RFC 2822).
                     * @example Sat, 31 Jan 2026 08:00:09 +0000
                     */
                    RecordingStartTime?: string;
                    /**
                     * @description Its status.
                     * @example completed
                     */
                    RecordingStatus: string;
                    /**
                     * @description `inbound`, `outbound` or `both`.
                     * @example both
                     */
                    RecordingTrack?: string;
                    /**
                     * @description Where the audio is.
                     * @example https://example.signalwire.com/api/laml/2010-04-01/Accounts/6bfbbe86-0000-4000-8000-000000000001/Recordings/19e436af-0000-4000-8000-000000000004
                     */
                    RecordingUrl?: string;
                } & {
                    [key: string]: unknown;
                };
                /**
                 * @example {
                 *       "RecordingSid": "19e436af-0000-4000-8000-000000000004",
                 *       "AccountSid": "6bfbbe86-0000-4000-8000-000000000001",
                 *       "RecordingStatus": "completed",
                 *       "CallSid": "0703574f-0000-4000-8000-000000000003",
                 *       "ConferenceSid": "5d0a0f6e-0000-4000-8000-000000000006",
                 *       "RecordingUrl": "https://example.signalwire.com/api/laml/2010-04-01/Accounts/6bfbbe86-0000-4000-8000-000000000001/Recordings/19e436af-0000-4000-8000-000000000004",
                 *       "RecordingDuration": "92",
                 *       "RecordingChannels": "1",
                 *       "RecordingSource": "OutBoundApi",
                 *       "RecordingStartTime": "Sat, 31 Jan 2026 08:00:09 +0000",
                 *       "RecordingTrack": "both",
                 *       "ErrorCode": "16101"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    /**
                     * @description The provider's account (SignalWire: project).
                     * @example 6bfbbe86-0000-4000-8000-000000000001
                     */
                    AccountSid: string;
                    /**
                     * @description The call that was recorded.
                     * @example 0703574f-0000-4000-8000-000000000003
                     */
                    CallSid?: string;
                    /**
                     * @description The conference that was recorded.
                     * @example 5d0a0f6e-0000-4000-8000-000000000006
                     */
                    ConferenceSid?: string;
                    /**
                     * @description Why there is no recording.
                     * @example 16101
                     */
                    ErrorCode?: string;
                    /**
                     * @description 1 or 2.
                     * @example 1
                     */
                    RecordingChannels?: string;
                    /**
                     * @description Seconds, at the end.
                     * @example 92
                     */
                    RecordingDuration?: string;
                    /**
                     * @description The recording.
                     * @example 19e436af-0000-4000-8000-000000000004
                     */
                    RecordingSid: string;
                    /**
                     * @description What started it.
                     * @example OutBoundApi
                     */
                    RecordingSource?: string;
                    /**
                     * @description When it began (RFC 2822).
                     * @example Sat, 31 Jan 2026 08:00:09 +0000
                     */
                    RecordingStartTime?: string;
                    /**
                     * @description Its status.
                     * @example completed
                     */
                    RecordingStatus: string;
                    /**
                     * @description `inbound`, `outbound` or `both`.
                     * @example both
                     */
                    RecordingTrack?: string;
                    /**
                     * @description Where the audio is.
                     * @example https://example.signalwire.com/api/laml/2010-04-01/Accounts/6bfbbe86-0000-4000-8000-000000000001/Recordings/19e436af-0000-4000-8000-000000000004
                     */
                    RecordingUrl?: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Stored durably; an exact repeat stores nothing new. The body is empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is missing or wrong. Nothing is kept but samples, for whoever has to mend the set-up. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is over 64 KiB, or says more than 1,000 parameters. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The query of the URL is over 16 KiB. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Neither a form nor JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Authentic, but not readable as a callback of this kind, or ambiguous. It is kept under `quarantineId`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Nothing durable can take it right now; send it again. */
            503: {
                headers: {
                    /**
                     * @description Seconds to wait.
                     * @example 2
                     */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
}
