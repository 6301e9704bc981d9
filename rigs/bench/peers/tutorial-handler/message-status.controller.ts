import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Message, StatusEvent } from './entities.js';
import { MessageStatusDto } from './message-status.dto.js';

/**
 * The handler as tutorials write it: one transaction for each callback, in which an event is saved and the message is
 * found, changed and saved. It exists to be measured. Its race on the first callback of a SID is part of the pattern.
 */
@Controller('callbacks')
export class MessageStatusController {
  constructor(private readonly dataSource: DataSource) {}

  @Post('messages')
  @HttpCode(200)
  async receive(@Body() callback: MessageStatusDto): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.save(
        manager.create(StatusEvent, {
          messageSid: callback.MessageSid,
          status: callback.MessageStatus,
          payload: Object.fromEntries(Object.entries(callback)),
        }),
      );
      let message = await manager.findOneBy(Message, { messageSid: callback.MessageSid });
      message ??= manager.create(Message, {
        messageSid: callback.MessageSid,
        from: callback.From,
        to: callback.To,
        errorCode: null,
      });
      message.status = callback.MessageStatus;
      message.errorCode = callback.ErrorCode ?? message.errorCode;
      await manager.save(message);
    });
  }
}
