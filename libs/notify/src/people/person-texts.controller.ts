import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, currentMember, Documented } from '@causeway/platform';
import { TextPerson } from './person-texts.dto.js';
import { SendPersonText } from './use-cases/send-person-text.js';

@Controller('v1/resources')
export class PersonTextsController {
  constructor(private readonly sending: SendPersonText) {}

  @Post(':id/texts')
  @Allow('resource.text')
  @Documented(
    'resources',
    'Texts the link of this resource to a person who agreed to it: a link, and no word about why.',
    { status: 202 },
  )
  send(@Param('id', ParseUUIDPipe) id: string, @Body() body: TextPerson): Promise<void> {
    return this.sending.send(currentMember(), id, body);
  }
}
