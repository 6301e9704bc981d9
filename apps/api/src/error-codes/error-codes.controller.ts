import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { explainedErrorCodes, explainErrorCode } from '@sidetrack/domain';
import {
  answer,
  ErrorCodeResource,
  field,
  findNumbersHit,
  NumbersHitResource,
  type NumbersQuestion,
} from '@sidetrack/views';
import { ApiPools } from '../api-pools.js';
import { Answers } from '../documentation/answers.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { Asks } from '../query/asks.js';
import { ErrorCodePipe } from './error-code.pipe.js';
import { NUMBERS_HIT } from './error-codes.question.js';

const ErrorCodeList = answer('ErrorCodeListDto', { data: field.listOf(ErrorCodeResource, 'By their numbers.') });

const ONE_CODE = { code: ['The code, as callbacks carry it.', '30003'] } as const;

const { invalidInput, noToken, notFound, unexpected } = PROBLEM_EXAMPLES;

/** What the error codes of messages mean, and whom they hit. */
@ApiTags('lookup')
@ApiBearerAuth()
@Controller('v1/error-codes')
export class ErrorCodesController {
  constructor(@Inject(ApiPools) private readonly pools: ApiPools) {}

  @Get()
  @Answers({
    summary: 'Every documented error code of messages, in plain words',
    description: 'What each means, and what to do about it.',
    body: ErrorCodeList,
    // This route does not use the database.
    alwaysPossible: [noToken, unexpected],
  })
  list(): { readonly data: readonly ErrorCodeResource[] } {
    return { data: explainedErrorCodes() };
  }

  @Get(':code')
  @Answers({
    summary: 'An error code of messages, in plain words',
    description: 'Also one that no provider documents: it says so, and whom to ask.',
    path: ONE_CODE,
    body: ErrorCodeResource,
    problems: [notFound],
    // This route does not use the database.
    alwaysPossible: [noToken, unexpected],
  })
  one(@Param('code', ErrorCodePipe) code: string): ErrorCodeResource {
    return explainErrorCode(code);
  }

  @Get(':code/numbers')
  @Answers({
    summary: 'Which recipients an error code met most often',
    description: 'Of the messages with the code that were first seen in a range, by default the last 24 hours.',
    path: ONE_CODE,
    body: NumbersHitResource,
    problems: [invalidInput, notFound],
  })
  async numbers(
    @Param('code', ErrorCodePipe) code: string,
    @Asks(NUMBERS_HIT) question: Omit<NumbersQuestion, 'code'>,
  ): Promise<NumbersHitResource> {
    const { numbers, ...counts } = await findNumbersHit(this.pools.of('questions'), { code, ...question });
    return {
      code,
      ...counts,
      data: numbers.map(({ lastSeenAt, ...number }) => ({ ...number, lastSeenAt: lastSeenAt.toISOString() })),
    };
  }
}
