import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUuid } from '@sidetrack/domain';
import { notFound } from '@sidetrack/http-service';

/** An id from a path. A text that is not a UUID is answered like an unknown id. */
@Injectable()
export class QuarantineIdPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    const id = text.toLowerCase();
    if (isUuid(id)) return id;
    throw notFound('Nothing is kept in quarantine under this id: it is the UUID that a 422 gives as quarantineId.');
  }
}
