import { Body, Controller, Get, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { Allow, currentActor, Documented } from '@causeway/platform';
import { CorrectRequest as Correction, RequestDetails } from './corrections.dto.js';
import { CorrectRequest } from './use-cases/correct-request.js';
import { DetailViews } from './views/detail-views.js';

/** A filed request can be put right: by who asked, and by dispatch. */
@Controller('v1/requests')
export class CorrectionsController {
  constructor(
    private readonly correct: CorrectRequest,
    private readonly views: DetailViews,
  ) {}

  @Get(':id/details')
  @Allow('request.correct')
  @Documented(
    'requests',
    'What can be corrected about a request: everything while it is open, where to call while a promised call is owed.',
    { type: RequestDetails },
  )
  details(@Param('id', ParseUUIDPipe) id: string): Promise<RequestDetails> {
    return this.views.toCorrect(currentActor(), id);
  }

  @Patch(':id')
  @Allow('request.correct')
  @Documented('requests', 'Corrects a request; coaches whom it concerns are told at once.', {
    type: RequestDetails,
  })
  change(@Param('id', ParseUUIDPipe) id: string, @Body() body: Correction): Promise<RequestDetails> {
    return this.correct.run(currentActor(), id, body);
  }
}
