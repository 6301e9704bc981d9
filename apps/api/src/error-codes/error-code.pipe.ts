import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '@sidetrack/http-service';
import { isErrorCode } from '../query/error-code.js';

/** An error code from a path. Any code can come in; what no callback could carry is answered like an unknown id. */
@Injectable()
export class ErrorCodePipe implements PipeTransform<string, string> {
  transform(text: string): string {
    if (isErrorCode(text)) return text;
    throw notFound('This is no error code: it is made of at most 64 letters, digits, - and _.');
  }
}
