import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

@Module({})
class Nothing {}

/**
 * Makes an application that does nothing, so that Nest and Fastify load what they load only then. A door that leaves
 * root before it makes its own application may not be able to read those files any more.
 */
export async function loadAhead(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(Nothing, new FastifyAdapter(), { logger: false });
  await app.init();
  await app.close();
}
