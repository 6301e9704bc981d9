import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ApiSettings } from '../api-settings.js';
import { PROBLEM_EXAMPLES, Refusals } from '../documentation/problem-responses.js';
import { SETTINGS } from '../tokens.js';
import { CALLBACK_URLS_EXAMPLE, CallbackUrlsDto } from './callback-urls.dto.js';
import { callbackUrls, type CallbackUrls } from './callback-urls.js';

/** What it takes to connect a provider. */
@ApiTags('operation')
@ApiBearerAuth()
@Controller('v1')
export class SetupController {
  constructor(@Inject(SETTINGS) private readonly settings: ApiSettings) {}

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
}
