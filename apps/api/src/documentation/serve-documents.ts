import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { describeApi } from './open-api.js';
import { secureDocs } from './secure-docs.js';

/** Serves `/openapi.json` and `/docs`. The page and all it loads come from this process, so it works without a network. */
export function serveDocuments(app: NestFastifyApplication): void {
  secureDocs(app.getHttpAdapter().getInstance(), '/docs');
  SwaggerModule.setup('docs', app, describeApi(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Sidetrack API',
    swaggerOptions: {
      // Otherwise the page would ask a public service to validate the document.
      validatorUrl: null,
      // A token typed into the page is forgotten with the page.
      persistAuthorization: false,
      displayRequestDuration: true,
      docExpansion: 'list',
    },
  });
}
