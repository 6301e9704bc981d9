import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const WITHOUT_TOKEN = Symbol('withoutToken');

/** Opens a controller to callers without a token. Whatever does not say so wants one. */
export const WithoutToken = (): CustomDecorator<symbol> => SetMetadata(WITHOUT_TOKEN, true);
