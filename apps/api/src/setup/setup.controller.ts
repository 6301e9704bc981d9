import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { MADE_UP_PREFIX } from '@sidetrack/domain';
import { holdsMadeUp } from '@sidetrack/views';
import type { DataSource } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
import { PROBLEM_EXAMPLES, Refusals } from '../documentation/problem-responses.js';
import { SETTINGS } from '../tokens.js';
import { CALLBACK_URLS_EXAMPLE, CallbackUrlsDto } from './callback-urls.dto.js';
import { callbackUrls, type CallbackUrls } from './callback-urls.js';
import { MADE_UP_DATA_EXAMPLE, MadeUpDataDto, type MadeUpData } from './made-up-data.dto.js';

/** What it takes to connect a provider. */
@ApiTags('operation')
@ApiBearerAuth()
@Controller('v1')
export class SetupController {
  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  @Get('callback-urls')
  @ApiOperation({
    summary: 'The URLs to give to the provider',
    description: 'Those of `PUBLIC_URL`; without it those of the ingest door on this machine, for a first try.',
  })
  @ApiOkResponse({ type: CallbackUrlsDto, example: CALLBACK_URLS_EXAMPLE })
  @Refusals(PROBLEM_EXAMPLES.noToken, PROBLEM_EXAMPLES.unexpected)
  urls(): CallbackUrls {
    return callbackUrls(this.settings.ingest);
  }

  @Get('made-up-data')
  @ApiOperation({
    summary: 'Whether there is anything made up',
    description: 'For whoever shows what is here to others: nobody may take a demonstration for real.',
  })
  @ApiOkResponse({ type: MadeUpDataDto, example: MADE_UP_DATA_EXAMPLE })
  @Refusals(PROBLEM_EXAMPLES.noToken, PROBLEM_EXAMPLES.unreachable, PROBLEM_EXAMPLES.unexpected)
  async madeUpData(): Promise<MadeUpData> {
    return { isPresent: await holdsMadeUp(this.database), accountPrefix: MADE_UP_PREFIX };
  }
}
