import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { isUuid } from '@sidetrack/domain';
import { notFound, problem, ProblemException } from '@sidetrack/http-service';
import { addNote, findNote } from '@sidetrack/notes';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiSettings } from '../api-settings.js';
import { callerOf } from '../authentication/bearer-token.guard.js';
import { findPasted } from '../lookup/find-pasted.js';
import { LookupPool } from '../lookup/lookup-pool.js';
import { SETTINGS } from '../tokens.js';
import { DescribesNewNote, DescribesNote } from './describes-notes.js';
import { readIdempotencyKey } from './idempotency-key.js';
import { NewNotePipe, type NewNote } from './new-note.pipe.js';
import { toNoteResource, type NoteResource } from './note-resource.js';
import { NotesPool } from './notes-pool.js';

const PATH = 'v1/notes';

/** What support writes about SIDs. */
@ApiTags('lookup')
@ApiBearerAuth()
@Controller(PATH)
export class NotesController {
  constructor(
    @Inject(NotesPool) private readonly notes: NotesPool,
    @Inject(LookupPool) private readonly lookup: LookupPool,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Post()
  @DescribesNewNote()
  async add(
    @Body(NewNotePipe) body: NewNote,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoteResource> {
    const key = readIdempotencyKey(request.headers['idempotency-key']);
    const { sid: pasted, kind, accountSid, ticket, text } = body;
    const { main } = await findPasted(this.lookup.pool, pasted, { kind, accountSid }, this.settings.homeCountry);
    const { row } = main;
    const subject = { kind: main.kind, sid: row.sid, accountSid: row.accountSid };
    const note = { ...subject, ticket, text, author: callerOf(request).name, createdAt: this.settings.now() };
    const asked = [pasted, kind ?? null, accountSid ?? null, ticket, text];
    const added = await addNote(this.notes.pool, note, { key, asked });
    if (added.result === 'key-used-otherwise') throw keyUsedOtherwise(added.note.id);
    if (added.result === 'repeated') void reply.header('idempotent-replayed', 'true');
    void reply.header('location', `/${PATH}/${added.note.id}`);
    return toNoteResource(added.note);
  }

  @Get(':id')
  @DescribesNote()
  async one(@Param('id') id: string): Promise<NoteResource> {
    const note = isUuid(id.toLowerCase()) ? await findNote(this.notes.pool, id.toLowerCase()) : null;
    if (note === null) throw notFound(`There is no note ${id.slice(0, 64)}.`);
    return toNoteResource(note);
  }
}

function keyUsedOtherwise(id: string): ProblemException {
  const detail = `You have used this Idempotency-Key for another note, ${id}; take a new key.`;
  return new ProblemException(problem(409, 'idempotency-key-used', detail));
}
