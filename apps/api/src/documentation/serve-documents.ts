import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { describeApi } from './open-api.js';
import { serveOpenApiDocument } from './open-api-document.js';
import { secureDocs } from './secure-docs.js';

/** The folder of the files that the documentation page loads. */
export function documentsDirectory(): string {
  const swagger = createRequire(createRequire(import.meta.url).resolve('@nestjs/swagger'));
  return dirname(swagger.resolve('swagger-ui-dist/package.json'));
}

/**
 * Serves `/openapi.json` and `/docs`. This process serves the page and all its files, so the page works without a
 * network.
 */
export function serveDocuments(app: NestFastifyApplication, directory = documentsDirectory()): void {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  const document = describeApi(app);
  secureDocs(fastify, '/docs');
  serveOpenApiDocument(fastify, '/openapi.json', document);
  SwaggerModule.setup('docs', app, document, {
    customSwaggerUiPath: directory,
    raw: false,
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
