import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { answer, field, findTagNames, LATEST_EVENTS, MOST_NAMES, TagName } from '@sidetrack/views';
import { ApiPools } from '../api-pools.js';
import { Answers } from '../documentation/answers.js';

const TagNameList = answer('TagNameListDto', { data: field.listOf(TagName, 'The most frequent first.') });

/** What people have written on their callback URLs. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('v1/audit/tags')
export class TagsController {
  constructor(@Inject(ApiPools) private readonly pools: ApiPools) {}

  @Get()
  @Answers({
    summary: 'List the names of the tags that callbacks had lately',
    description:
      `Tags are what stands in the query of a callback URL. The ${LATEST_EVENTS} latest events are looked at, and the ${MOST_NAMES} ` +
      'most frequent names are told.',
    body: TagNameList,
  })
  async names(): Promise<{ readonly data: readonly TagName[] }> {
    return { data: await findTagNames(this.pools.of('questions')) };
  }
}
