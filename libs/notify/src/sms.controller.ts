import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import { DomainError } from '@causeway/contracts';
import {
  Allow,
  CONFIGURATION,
  currentMember,
  Documented,
  PageQuery,
  Public,
  TakesForm,
  type Configuration,
} from '@causeway/platform';
import type { FastifyRequest } from 'fastify';
import { SmsGateway } from './channels/sms-gateway.js';
import { SmsMessagePage, SmsStatusQuery } from './sms.dto.js';
import { PassedSms } from './use-cases/passed-sms.js';
import { ReceiveSms } from './use-cases/receive-sms.js';
import { ReportSms } from './use-cases/report-sms.js';

type Fields = Record<string, string>;

/** What the text message gateway calls, and what dispatchers do with messages that nobody but they understand. */
@Controller('v1')
export class SmsController {
  constructor(
    private readonly gateway: SmsGateway,
    private readonly receive: ReceiveSms,
    private readonly report: ReportSms,
    private readonly passed: PassedSms,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Post('sms/inbound')
  @Public()
  @TakesForm()
  @Header('content-type', 'text/xml; charset=utf-8')
  @Documented('sms', 'A text message came in. Called by the gateway, with its signature.')
  async inbound(
    @Req() request: FastifyRequest,
    @Body() fields: Fields,
    @Headers('x-twilio-signature') signature?: string,
  ): Promise<string> {
    await this.demandGateway(request, fields, signature);
    const { MessageSid: providerId = '', From: from = '', Body: body = '', OptOutType: optOut } = fields;
    const answer = await this.receive.run({ providerId, from, body });
    // Where the gateway itself answers STOP, START and HELP, a second answer would be one too many.
    return this.gateway.answer(optOut ? '' : answer);
  }

  @Post('sms/status')
  @Public()
  @TakesForm()
  @Documented('sms', 'How far a text message has come. Called by the gateway, with its signature.', {
    status: 204,
  })
  async status(
    @Req() request: FastifyRequest,
    @Query() query: SmsStatusQuery,
    @Body() fields: Fields,
    @Headers('x-twilio-signature') signature?: string,
  ): Promise<void> {
    await this.demandGateway(request, fields, signature);
    await this.report.run(query.notification, fields['MessageStatus'] ?? '', fields['ErrorCode']);
  }

  @Get('sms-messages')
  @Allow('sms.read')
  @Documented('sms', 'Text messages of coaches that wait for a dispatcher, the oldest first.', {
    type: SmsMessagePage,
  })
  list(@Query() query: PageQuery): Promise<SmsMessagePage> {
    return this.passed.list(currentMember(), query);
  }

  @Post('sms-messages/:id/settle')
  @Allow('sms.settle')
  @Documented('sms', 'Taken care of.', { status: 204 })
  settle(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.passed.settle(currentMember(), id);
  }

  /** The signature covers the address as the gateway called it, and every field. */
  private async demandGateway(request: FastifyRequest, fields: unknown, signature?: string): Promise<void> {
    const sent = (typeof fields === 'object' && fields ? fields : {}) as Fields;
    const genuine = await this.gateway.isGenuine(signature, this.configuration.BASE_URL + request.url, sent);
    if (!genuine) throw new DomainError('sms.foreign');
  }
}
