import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

@Module({})
class Nothing {}

/**
 * Has Nest and Fastify load what they load only when an application is made, by making one that does nothing: a door
 * that leaves root before it makes its own may not be able to read it any more.
 */
export async function loadAhead(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(Nothing, new FastifyAdapter(), { logger: false });
  await app.init();
  await app.close();
}
