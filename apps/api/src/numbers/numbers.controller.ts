import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { NumberQuestion } from '@sidetrack/phone-numbers';
import {
  CallEntity,
  CallResource,
  exampleOf,
  field,
  listOfNumber,
  MessageEntity,
  MessageResource,
  NumberRates,
  ratesOfNumber,
  RecordingResource,
  toCallResource,
  toMessageResource,
  toRecordingResource,
  type NumberRow,
} from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { Repository } from 'typeorm';
import { z } from 'zod';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { Answers, nextLink } from '../documentation/answers.js';
import { pageOf } from '../documentation/page-answer.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { nextUrl, type PageBody } from '../listing/page.js';
import { Asks } from '../query/asks.js';
import { API_SETTINGS } from '../tokens.js';
import { NUMBER, NUMBER_CURSORS, type NumberPageQuestion } from './number.question.js';
import { NumberPipe } from './number.pipe.js';

/** A row, in the shape that its kind has everywhere. */
const OfNumber = z.discriminatedUnion('kind', [MessageResource, CallResource, RecordingResource]);
type OfNumber = MessageResource | CallResource | RecordingResource;

const NumberList = pageOf('NumberListDto', OfNumber, {
  number: field.text('The number as E.164, or as it was asked for where it is no number.', '+15550100002'),
  rates: field.partOrNull(NumberRates, 'Null without `include=rates`, and on pages after the first.'),
});

interface NumberBody extends PageBody<OfNumber> {
  readonly number: string;
  readonly rates: NumberRates | null;
}

/** Whatever happened with a phone number. */
@ApiTags('lookup')
@ApiBearerAuth()
@Controller('v1/numbers')
export class NumbersController {
  constructor(
    @InjectRepository(MessageEntity) private readonly messages: Repository<MessageEntity>,
    @InjectRepository(CallEntity) private readonly calls: Repository<CallEntity>,
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get(':number')
  @Answers({
    summary: 'Everything of a phone number in one list, newest first',
    description:
      'Messages and calls to and from it, in every channel, and the recordings of these calls. A recording has no number ' +
      'of its own: it is on the page of its call, so a page of recordings alone can be empty and still have a next one. ' +
      'A number that nothing is known of has an empty list.',
    path: {
      number: [
        'A number as people write it, a short code, a SIP address or the name of a sender. Without a country code it is ' +
          'read as one of `HOME_COUNTRY`.',
        '+15550100002',
      ],
    },
    body: NumberList,
    example: { ...exampleOf(NumberList), data: [exampleOf(MessageResource), exampleOf(CallResource)] },
    headers: nextLink('/v1/numbers/%2B15550100002?limit=50&cursor=WyJudW1iZXIiXQ'),
    problems: [PROBLEM_EXAMPLES.invalidInput],
  })
  async list(
    @Param('number', NumberPipe) number: NumberQuestion,
    @Asks(NUMBER) { filter: asked, withRates, page }: NumberPageQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NumberBody> {
    const { limit, after, askedAt, now, given } = page;
    const { messages, calls } = this;
    const filter = { ...asked, number };
    const found = await listOfNumber({ messages, calls }, this.pools.of('questions'), filter, limit, after);
    const rates = withRates ? await ratesOfNumber({ messages, calls }, filter, now, this.settings.windows) : null;
    const next = found.next && NUMBER_CURSORS.encode({ askedAt, after: found.next });
    if (next !== null) {
      const path = `/v1/numbers/${encodeURIComponent(number.written)}`;
      void reply.header('link', `<${nextUrl(path, given, { cursor: next })}>; rel="next"`);
    }
    return {
      number: number.number ?? number.written,
      data: found.rows.map((row) => this.#toResource(row, now)),
      next,
      rates,
    };
  }

  #toResource(of: NumberRow, now: Date): OfNumber {
    switch (of.kind) {
      case 'message':
        return toMessageResource(of.row, now, this.settings.windows);
      case 'call':
        return toCallResource(of.row);
      case 'recording':
        return toRecordingResource(of.row);
    }
  }
}
