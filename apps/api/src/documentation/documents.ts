import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveDocuments } from './serve-documents.js';

/**
 * Adds the routes of the documents after the application is initialised. Only then do all the routes exist that the
 * documents describe. The door treats the added routes like any other (a POST to them is a 405).
 */
@Injectable()
export class Documents implements OnApplicationBootstrap {
  #app: NestFastifyApplication | null = null;
  #directory: string | undefined;

  of(app: NestFastifyApplication, directory: string | undefined): void {
    this.#app = app;
    this.#directory = directory;
  }

  onApplicationBootstrap(): void {
    if (this.#app !== null) serveDocuments(this.#app, this.#directory);
  }
}
