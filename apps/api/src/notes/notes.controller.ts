import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import { isUuid } from '@sidetrack/domain';
import { notFound } from '@sidetrack/http-service';
import { addNote, findNote } from '@sidetrack/notes';
import { exampleOf } from '@sidetrack/views';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { callerOf } from '../authentication/caller.guard.js';
import { keyIsUsed } from '../idempotency/key-is-used.js';
import { readIdempotencyKey } from '../idempotency/read-idempotency-key.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { Answers } from '../documentation/answers.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { findPasted } from '../lookup/find-pasted.js';
import { API_SETTINGS } from '../tokens.js';
import { NewNoteBody } from './new-note.body.js';
import { NewNotePipe, type NewNote } from './new-note.pipe.js';
import { NoteResource, toNoteResource } from './note-resource.js';

const PATH = 'v1/notes';

const { bodyTooLarge, invalidNote, keyUsedOtherwise, noSuchNote, notFound: noSuchSid, notJson } = PROBLEM_EXAMPLES;
const { id: ID } = exampleOf(NoteResource);

/** What support writes about SIDs. */
@ApiTags('lookup')
@ApiBearerAuth()
@Controller(PATH)
export class NotesController {
  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Post()
  @TakesIdempotencyKey('note')
  @ApiBody({ type: NewNoteBody })
  @Answers({
    summary: 'Attach a ticket and a text to a SID',
    description:
      'The note stands in the timeline of the look-up, and is found by its ticket. It cannot be changed: a correction ' +
      'is another note. With an `Idempotency-Key` it is written once, however often it is sent; the answer is the ' +
      'same each time, and says so in `Idempotent-Replayed`. A SID that no callback has named yet is a 404.',
    status: 201,
    body: NoteResource,
    headers: {
      Location: { description: 'Where the note is.', schema: { type: 'string' }, example: `/${PATH}/${ID}` },
    },
    problems: [invalidNote, noSuchSid, keyUsedOtherwise, bodyTooLarge, notJson],
  })
  async add(
    @Body(NewNotePipe) body: NewNote,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoteResource> {
    const key = readIdempotencyKey(request.headers['idempotency-key']);
    const { sid: pasted, kind, accountSid, ticket, text } = body;
    const { main } = await findPasted(this.pools.of('lookup'), pasted, { kind, accountSid }, this.settings.homeCountry);
    const { row } = main;
    const subject = { kind: main.kind, sid: row.sid, accountSid: row.accountSid };
    const note = { ...subject, ticket, text, author: callerOf(request).name, createdAt: this.settings.now() };
    const asked = [pasted, kind ?? null, accountSid ?? null, ticket, text];
    const added = await addNote(this.pools.of('notes'), note, { key, asked });
    if (added.result === 'key-used-otherwise') throw keyIsUsed('note', added.note.id);
    if (added.result === 'repeated') void reply.header('idempotent-replayed', 'true');
    void reply.header('location', `/${PATH}/${added.note.id}`);
    return toNoteResource(added.note);
  }

  @Get(':id')
  @Answers({
    summary: 'A note',
    description: 'As it was written; a note never changes.',
    path: { id: ['The id of the note.', ID] },
    body: NoteResource,
    problems: [noSuchNote],
  })
  async one(@Param('id') id: string): Promise<NoteResource> {
    const note = isUuid(id.toLowerCase()) ? await findNote(this.pools.of('notes'), id.toLowerCase()) : null;
    if (note === null) throw notFound(`There is no note ${id.slice(0, 64)}.`);
    return toNoteResource(note);
  }
}
