import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import { notFound, problem, ProblemException } from '@sidetrack/http-service';
import { countGroups, countWaiting, discardGroup, type CountedGroup } from '@sidetrack/intake';
import { findAccount, type AnswerOf } from '@sidetrack/views';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { Answers } from '../documentation/answers.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { Asks } from '../query/asks.js';
import { API_SETTINGS } from '../tokens.js';
import { DiscardGroupBody, DiscardGroupPipe, DiscardedGroup, type DiscardGroup } from './discard-group.body.js';
import { readGroupId } from './group-id.js';
import { GroupList, toGroupResource, trendUntil } from './group-resource.js';
import { QUARANTINE_GROUPS, type QuarantineGroupsQuestion } from './quarantine-groups.question.js';

const { bodyTooLarge, invalidDiscard, invalidInput, noSuchGroup, notJson, notWaiting } = PROBLEM_EXAMPLES;
const EXAMPLE_ID = 'WyJpbnZhbGlkIiwibWVzc2FnZSIsbnVsbCwiL01lc3NhZ2VTdGF0dXMiXQ';

/** What waits in quarantine, by its cause. */
@ApiTags('quarantine')
@ApiBearerAuth()
@Controller('v1/quarantine/groups')
export class QuarantineGroupsController {
  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @Answers({
    summary: 'What was refused, by cause and account, and what to do about it',
    description:
      'Each cause with how many wait for it, since when, how many came in each quarter of a day of the last week, and what to set so ' +
      'that no more do. Wrong signatures are samples, of which only few are kept: their numbers say nothing of how many came.',
    body: GroupList,
    problems: [invalidInput],
  })
  async groups(@Asks(QUARANTINE_GROUPS) accountSid: QuarantineGroupsQuestion): Promise<AnswerOf<typeof GroupList>> {
    const trend = trendUntil(this.settings.now());
    const pool = this.pools.of('quarantine');
    const [groups, waiting] = await Promise.all([countGroups(pool, accountSid, trend), countWaiting(pool, accountSid)]);
    const believed = await this.#lastBelieved(groups);
    const { publicUrls } = this.settings.quarantine;
    return {
      data: groups.map((group) =>
        toGroupResource(group, { lastBelievedAt: believed.get(group.accountSid) ?? null, publicUrls }),
      ),
      waiting,
      since: trend.since.toISOString(),
      stepMs: trend.stepMs,
    };
  }

  @Post(':id/discard')
  @HttpCode(200)
  @ApiBody({ type: DiscardGroupBody })
  @Answers({
    summary: 'Let go of all that waits for one cause',
    description:
      'All of them or none: says how many have to wait, and where another number does, nothing happens. What is discarded goes ' +
      'first when room is made; until then it can still be tried again.',
    path: { id: ['The `id` of the group.', EXAMPLE_ID] },
    body: DiscardedGroup,
    problems: [invalidDiscard, noSuchGroup, notWaiting, bodyTooLarge, notJson],
  })
  async discard(
    @Param('id') id: string,
    @Body(DiscardGroupPipe) { expected, until }: DiscardGroup,
  ): Promise<AnswerOf<typeof DiscardedGroup>> {
    const group = readGroupId(id);
    if (group === null) throw notFound(noSuchGroup.detail);
    const now = this.settings.now();
    const done = await discardGroup(this.pools.of('quarantine'), { group, expected, until: until ?? now, now });
    if (done.result === 'discarded') return { discarded: done.entries };
    const detail = `${done.waiting} wait in this group by then, and not ${expected}: nothing was discarded. Look again, and send that number.`;
    throw new ProblemException(problem('not-waiting', detail));
  }

  /** When the latest callback of each account was believed of which there are wrong signatures. Few accounts have keys. */
  async #lastBelieved(groups: readonly CountedGroup[]): Promise<Map<string | null, Date | null>> {
    const named = groups.flatMap(({ reason, accountSid }) =>
      reason === 'signature' && accountSid !== null ? [accountSid] : [],
    );
    const accounts = [...new Set(named)].slice(0, MOST_ACCOUNTS);
    const found = await Promise.all(accounts.map((accountSid) => findAccount(this.pools.of('questions'), accountSid)));
    return new Map(accounts.map((accountSid, index) => [accountSid, found[index]?.lastCallbackAt ?? null]));
  }
}

/** Each is a look into three indexes. */
const MOST_ACCOUNTS = 20;
