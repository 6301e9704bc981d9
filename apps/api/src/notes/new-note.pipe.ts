import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { invalidInput } from '@sidetrack/http-service';
import { createBodyPipe } from '../query/query.pipe.js';
import { NewNoteBody } from './new-note.body.js';

/** Reads the body of a request for a note. */
@Injectable()
export class NewNotePipe implements PipeTransform<unknown, Promise<NewNoteBody>> {
  readonly #fields = createBodyPipe(NewNoteBody);

  transform(body: unknown, metadata: ArgumentMetadata): Promise<NewNoteBody> {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      const detail = 'the body is a JSON object such as {"sid":"…","ticket":"SW-48213","text":"…"}.';
      throw invalidInput([{ pointer: '', detail }]);
    }
    return this.#fields.transform(body, metadata) as Promise<NewNoteBody>;
  }
}
