import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { KINDS } from '@sidetrack/domain';
import { readLostCallbacks, type LostCallbacks } from '@sidetrack/reconciliation';
import { ACCOUNT_SID, answer, EXAMPLE, field, type AnswerOf } from '@sidetrack/views';
import { ApiPools } from '../api-pools.js';
import { Answers } from '../documentation/answers.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { Asks } from '../query/asks.js';
import { LOST_CALLBACKS, type LostCallbacksQuestion } from './lost-callbacks.question.js';
import { ProviderLines } from './provider-lines.js';

const LostCallbacksResource = answer('LostCallbacksDto', {
  accountSid: field.text(ACCOUNT_SID, EXAMPLE.account),
  kind: field.oneOf(KINDS, '', 'message'),
  day: field.day('The UTC day.', '2026-01-30'),
  seen: field.count('How many the provider has of that day.', 1_200),
  lost: field.count('Of these, how many ended without a callback that said so.', 14),
  unknown: field.count('Of these, how many no callback ever named.', 2),
  disagreeing: field.count('Of these, how many ended otherwise than callbacks said.', 1),
  undecided: field.count('Of these, from how many nothing can be concluded yet.', 3),
  lossRate: field.shareOrNull(
    'The share whose end was not called back: `lost` + `unknown` of `seen` without `undecided`. Null without any.',
    16 / 1_197,
  ),
  readAt: field.time('When the list of the day was last read to its end.', '2026-01-31T09:00:14.300Z'),
});
type LostCallbacksResource = AnswerOf<typeof LostCallbacksResource>;

const LostCallbacksList = answer('LostCallbacksListDto', {
  isAsking: field.flag(
    'Whether `PROVIDER_ACCESS` lets any provider be asked; with `accountSid`, whether that account can be asked about.',
    true,
  ),
  data: field.listOf(
    LostCallbacksResource,
    'The latest day first. A day whose list was never read whole is not there.',
  ),
});

/** How many callbacks never came, as far as the providers were asked. */
@ApiTags('reconciliation')
@ApiBearerAuth()
@Controller('v1/audit/lost-callbacks')
export class LostCallbacksController {
  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(ProviderLines) private readonly lines: ProviderLines,
  ) {}

  @Get()
  @Answers({
    summary: 'Count the callbacks that were lost, by account, kind and day',
    description:
      'From the last whole list of each day that the provider gave. A callback that comes late is lost until the list of ' +
      'its day is read again.',
    body: LostCallbacksList,
    problems: [PROBLEM_EXAMPLES.invalidInput],
  })
  async count(@Asks(LOST_CALLBACKS) question: LostCallbacksQuestion): Promise<AnswerOf<typeof LostCallbacksList>> {
    const rows = await readLostCallbacks(this.pools.of('reconciliation'), question);
    const { accountSid } = question;
    const isAsking = accountSid === undefined ? this.lines.all().length > 0 : this.lines.of(accountSid) !== null;
    return { isAsking, data: rows.map(toResource) };
  }
}

function toResource({ readAt, ...row }: LostCallbacks): LostCallbacksResource {
  const decided = row.seen - row.undecided;
  const lossRate = decided <= 0 ? null : (row.lost + row.unknown) / decided;
  return { ...row, lossRate, readAt: readAt.toISOString() };
}
