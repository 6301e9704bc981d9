import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { MADE_UP_PREFIX } from '@sidetrack/domain';
import { answer, holdsMadeUp, type AnswerOf, field } from '@sidetrack/views';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { Answers } from '../documentation/answers.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { API_SETTINGS } from '../tokens.js';
import { callbackUrls, CallbackUrls } from './callback-urls.js';

/** Whether the shown data is real or made up. */
const MadeUpData = answer('MadeUpDataDto', {
  isPresent: field.flag(
    'Whether `sidetrack simulate` has made up any messages, calls or recordings of this database; lists, audits and files have them too.',
    false,
  ),
  accountPrefix: field.text(
    'How the `accountSid` of all that was made up begins, and of nothing else.',
    MADE_UP_PREFIX,
  ),
});

/** What an operator needs to connect a provider. */
@ApiTags('operation')
@ApiBearerAuth()
@Controller('v1')
export class SetupController {
  constructor(
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
    @Inject(ApiPools) private readonly pools: ApiPools,
  ) {}

  @Get('callback-urls')
  @Answers({
    summary: 'The URLs to give to the provider',
    description: 'Those of `PUBLIC_URL`; without it those of the ingest door on this machine, for a first try.',
    body: CallbackUrls,
    // This route does not use the database.
    alwaysPossible: [PROBLEM_EXAMPLES.noToken, PROBLEM_EXAMPLES.unexpected],
  })
  urls(): CallbackUrls {
    return callbackUrls(this.settings.ingest);
  }

  @Get('made-up-data')
  @Answers({
    summary: 'Whether there is anything made up',
    description: 'For whoever shows what is here to others: nobody may take a demonstration for real.',
    body: MadeUpData,
  })
  async madeUpData(): Promise<AnswerOf<typeof MadeUpData>> {
    return { isPresent: await holdsMadeUp(this.pools.of('questions')), accountPrefix: MADE_UP_PREFIX };
  }
}
