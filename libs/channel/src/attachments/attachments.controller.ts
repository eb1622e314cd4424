import { Readable } from 'node:stream';
import { Allow, currentActor, Documented, sentFile, TakesFile } from '@causeway/platform';
import { Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ShownAttachment } from '../event.dto.js';
import type { Attachment } from './attachment.entity.js';
import { AttachmentQuery, UploadQuery } from './attachments.dto.js';
import { Attachments, FILE_MAX } from './attachments.js';
import { headersOf, rangeOf } from './serving.js';

/** Files of messages. */
@Controller('v1')
export class AttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Post('channels/:id/attachments')
  @Allow('channel.post')
  @TakesFile()
  @Documented(
    'channels',
    'Uploads a file (multipart/form-data, one part `file`, at most 10 MiB) for a message that is sent within a day.',
    { type: ShownAttachment, status: 201 },
  )
  async add(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { guard }: UploadQuery,
    @Req() request: FastifyRequest,
  ): Promise<ShownAttachment> {
    const actor = currentActor();
    // Before ten million bytes are read.
    await this.attachments.demandPlace(actor, id);
    return this.attachments.take(actor, id, await sentFile(request, FILE_MAX), guard);
  }

  @Get('attachments/:id')
  @Allow('channel.read')
  @Documented('channels', 'The bytes of a file, whole or a range; `small` of a picture is its thumbnail.')
  async read(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { small = false }: AttachmentQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const row = await this.attachments.find(currentActor(), id, small);
    return answer(row, small, request, reply, (range) => this.attachments.read(row, small, range));
  }
}

function answer(
  row: Attachment,
  small: boolean,
  request: FastifyRequest,
  reply: FastifyReply,
  read: (range: { from: number; until: number }) => AsyncIterable<Uint8Array>,
): StreamableFile | undefined {
  const size = small ? (row.thumbnailSize ?? 0) : row.size;
  const headers = headersOf(row, small);
  void reply.headers(headers);
  if (request.headers['if-none-match'] === headers.etag) {
    void reply.status(304);
    return undefined;
  }
  const range = rangeOf(request.headers.range, size);
  if (range === 'impossible') {
    void reply.status(416).header('content-range', `bytes */${size}`);
    return undefined;
  }
  if (range) void reply.status(206).header('content-range', `bytes ${range.from}-${range.until - 1}/${size}`);
  const part = range ?? { from: 0, until: size };
  return new StreamableFile(Readable.from(read(part)), {
    type: headers['content-type'],
    disposition: headers['content-disposition'],
    length: part.until - part.from,
  });
}
