import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { describeAnswers } from './answer-schemas.js';
import { documentRoutes } from './document-routes.js';
import { ProblemDto } from './problem.dto.js';
import { completePublicRoutes } from './public-routes.js';
import { describeWebhooks } from './webhooks/webhooks.js';

const DESCRIPTION = `What became of calls, messages and recordings, as their status callbacks tell it.

The state of a SID follows from the set of its callbacks, never from the order in which they came in. Times are ISO 8601,
UTC, with milliseconds. Refusals are \`application/problem+json\` (RFC 9457).

Every answer repeats the \`X-Request-Id\` of its request, or names it with one of its own, as its log lines do. Answers are
compressed for whoever accepts Brotli or gzip.`;

/** The OpenAPI 3.1 document of both doors: the routes of this door, and the callbacks that the public door accepts. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Sidetrack')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/', 'This door')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description: 'One of the tokens in API_TOKENS. A browser may have a session in its place.',
    })
    .addTag('messages', 'What became of messages, and whether they were delivered.')
    .addTag('calls', 'What became of calls.')
    .addTag('recordings', 'Recordings of calls and conferences, and whether there is audio.')
    .addTag('audit', 'Whether messages arrive, and which did not as they should.')
    .addTag('feed', 'Every event of everything.')
    .addTag('lookup', 'All that support asks of a SID, and what support writes about it.')
    .addTag('quarantine', 'Refused callbacks, and another try.')
    .addTag('reconciliation', 'What the providers have and no callback said.')
    .addTag('sessions', 'Who is signed in to the console.')
    .addTag('operation', 'Without a token.')
    .addTag('callbacks', 'What the provider sends to the public door.')
    .build();
  const document = SwaggerModule.createDocument(
    app,
    { ...outline, webhooks: describeWebhooks() },
    {
      extraModels: [ProblemDto],
      operationIdFactory: (controller, method) => `${controller.replace('Controller', '').toLowerCase()}-${method}`,
    },
  );
  const components = { ...document.components, schemas: { ...document.components?.schemas, ...describeAnswers() } };
  return { ...document, components, paths: completePublicRoutes({ ...document.paths, ...documentRoutes }) };
}
