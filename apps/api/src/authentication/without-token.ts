import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const WITHOUT_TOKEN = Symbol('withoutToken');

/** Opens a controller to callers without a token. A controller without this decorator needs a token. */
export const WithoutToken = (): CustomDecorator<symbol> => SetMetadata(WITHOUT_TOKEN, true);
