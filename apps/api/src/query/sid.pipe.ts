import { Injectable, type PipeTransform } from '@nestjs/common';
import { isSid, SID_IN_WORDS } from '@sidetrack/domain';
import { notFound } from '@sidetrack/http-service';

/**
 * A SID from a path. A text that no callback can have as a SID is answered like an unknown SID. SIDs are compared
 * exactly, so nothing is trimmed or folded here.
 */
@Injectable()
export class SidPipe implements PipeTransform<string, string> {
  transform(sid: string): string {
    if (isSid(sid)) return sid;
    throw notFound(`Nothing is known under this SID: a SID is ${SID_IN_WORDS}.`);
  }
}
