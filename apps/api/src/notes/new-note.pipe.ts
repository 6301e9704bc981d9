import { Injectable, type PipeTransform } from '@nestjs/common';
import { invalidInput } from '@sidetrack/http-service';
import { readParameters, type Given, type ValuesOf } from '../query/read-parameters.js';
import { NEW_NOTE } from './new-note.body.js';

/** What a new note says. */
export type NewNote = ValuesOf<typeof NEW_NOTE>;

/** Reads the body of a request for a note. */
@Injectable()
export class NewNotePipe implements PipeTransform<unknown, NewNote> {
  transform(body: unknown): NewNote {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      const detail = 'the body is a JSON object such as {"sid":"…","ticket":"SW-48213","text":"…"}.';
      throw invalidInput([{ pointer: '', detail }]);
    }
    return readParameters(NEW_NOTE, body as Given, { askedAt: new Date(), homeCountry: null }, '');
  }
}
