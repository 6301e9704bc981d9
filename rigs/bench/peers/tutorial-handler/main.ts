import 'reflect-metadata';
import { Module, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { AddressInfo } from 'node:net';
import { Message, StatusEvent } from './entities.js';
import { MessageStatusController } from './message-status.controller.js';
import { SignatureGuard } from './signature.guard.js';

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: process.env['DATABASE_URL'] ?? '',
      entities: [StatusEvent, Message],
      synchronize: true,
    }),
  ],
  controllers: [MessageStatusController],
})
class TutorialModule {}

const app = await NestFactory.create<NestExpressApplication>(TutorialModule, { logger: ['error'] });
app.useGlobalGuards(new SignatureGuard());
app.useGlobalPipes(new ValidationPipe());
await app.listen(0, '127.0.0.1');
const { port } = app.getHttpServer().address() as AddressInfo;
process.send?.({ type: 'ready', url: `http://127.0.0.1:${port}` });
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
