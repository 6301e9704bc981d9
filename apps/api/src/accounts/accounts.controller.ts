import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { isSid } from '@sidetrack/domain';
import { notFound } from '@sidetrack/http-service';
import { AccountResource, EXAMPLE, findAccount, findAccounts, toAccountResource } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import { ApiPools } from '../api-pools.js';
import { Answers, nextLink } from '../documentation/answers.js';
import { pageOf } from '../documentation/page-answer.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { linkNext, type PageBody } from '../listing/page.js';
import { Asks } from '../query/asks.js';
import { ACCOUNT_CURSORS, LIST_ACCOUNTS, type AccountsQuestion } from './accounts.question.js';

const AccountList = pageOf('AccountListDto', AccountResource, {});

/** Whose callbacks come in. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('v1/accounts')
export class AccountsController {
  constructor(@Inject(ApiPools) private readonly pools: ApiPools) {}

  @Get()
  @Answers({
    summary: 'List the accounts, by their SIDs, and when anything was last heard of each',
    description:
      'Every account of which a message, a call or a recording is known. How they are doing says ' +
      '`/v1/audit/breakdown?by=account`.',
    body: AccountList,
    headers: nextLink('/v1/accounts?limit=50&cursor=WyJhY2NvdW50cyJd'),
    problems: [PROBLEM_EXAMPLES.invalidInput],
  })
  async list(
    @Asks(LIST_ACCOUNTS) page: AccountsQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageBody<AccountResource>> {
    const { accounts, next } = await findAccounts(
      this.pools.of('questions'),
      page.after?.accountSid ?? null,
      page.limit,
    );
    return {
      data: accounts.map(toAccountResource),
      next: linkNext(reply, ACCOUNT_CURSORS, page, next === null ? null : { accountSid: next }),
    };
  }

  @Get(':accountSid')
  @Answers({
    summary: 'One account, and when anything was last heard of it',
    description: 'What it is in the list.',
    path: { accountSid: ['The SID of the account, exactly.', EXAMPLE.account] },
    body: AccountResource,
    problems: [PROBLEM_EXAMPLES.noSuchAccount],
  })
  async one(@Param('accountSid') accountSid: string): Promise<AccountResource> {
    const account = isSid(accountSid) ? await findAccount(this.pools.of('questions'), accountSid) : null;
    if (account === null) throw notFound('Nothing was ever heard of this account.');
    return toAccountResource(account);
  }
}
