import { Inject, Injectable, type PipeTransform } from '@nestjs/common';
import { invalidInput } from '@sidetrack/http-service';
import type { NumberQuestion } from '@sidetrack/phone-numbers';
import type { ApiSettings } from '../api-settings.js';
import { readParty } from '../listing/list-parameters.js';
import { API_SETTINGS } from '../tokens.js';

/** A number from a path, in any way in which people write it. */
@Injectable()
export class NumberPipe implements PipeTransform<string, NumberQuestion> {
  constructor(@Inject(API_SETTINGS) private readonly settings: ApiSettings) {}

  transform(text: string): NumberQuestion {
    const { value, refusal } = readParty(text, this.settings.homeCountry);
    if (value === undefined) throw invalidInput([{ pointer: '/path/number', detail: `number ${refusal}` }]);
    return value;
  }
}
