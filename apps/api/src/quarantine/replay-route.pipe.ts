import { Injectable, type PipeTransform } from '@nestjs/common';
import { KINDS, PLURAL, type Kind } from '@sidetrack/domain';
import { invalidInput } from '@sidetrack/http-service';

/** The route that the body of a replay names, or undefined for the entry's own route. */
@Injectable()
export class ReplayRoutePipe implements PipeTransform<unknown, Kind | undefined> {
  transform(body: unknown): Kind | undefined {
    if (body === undefined || body === null) return undefined;
    if (typeof body !== 'object' || Array.isArray(body))
      throw refuse('', 'the body is an object such as {"door":"calls"}.');
    const unknown = Object.keys(body).find((name) => name !== 'door');
    if (unknown !== undefined) throw refuse(`/${unknown.slice(0, 64)}`, 'only door can be given.');
    const route = (body as { readonly door?: unknown }).door;
    if (route === undefined) return undefined;
    const kind = KINDS.find((each) => PLURAL[each] === route);
    if (kind === undefined) throw refuse('/door', `door is one of ${Object.values(PLURAL).join(', ')}.`);
    return kind;
  }
}

const refuse = (pointer: string, detail: string) => invalidInput([{ pointer, detail }]);
