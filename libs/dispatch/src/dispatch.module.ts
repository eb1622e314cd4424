import { PartnersModule } from '@causeway/partners';
import { TeamModule } from '@causeway/team';
import { Module } from '@nestjs/common';
import { CoachesController } from './coaches.controller.js';
import { DispatchAccess } from './dispatch.access.js';
import { DispatchLive } from './dispatch.live.js';
import { NewRequests } from './persistence/new-requests.js';
import { Requests } from './persistence/requests.js';
import { Situations } from './persistence/situations.js';
import { Timeline } from './persistence/timeline.js';
import { RequestsController } from './requests.controller.js';
import { AdvanceAssignment } from './use-cases/advance-assignment.js';
import { AdvanceRequest } from './use-cases/advance-request.js';
import { AnswerOffer } from './use-cases/answer-offer.js';
import { Assign } from './use-cases/assign.js';
import { StatusLinks } from './use-cases/status-links.js';
import { StoreUnderAgreement } from './use-cases/store-under-agreement.js';
import { SteerRequest } from './use-cases/steer-request.js';
import { SubmitRequest } from './use-cases/submit-request.js';
import { CoachViews } from './views/coach-views.js';
import { RequestViews } from './views/request-views.js';
import { StatusViews } from './views/status-views.js';

@Module({
  imports: [PartnersModule, TeamModule],
  controllers: [RequestsController, CoachesController],
  providers: [
    Requests,
    NewRequests,
    Situations,
    Timeline,
    Assign,
    StatusLinks,
    StoreUnderAgreement,
    SubmitRequest,
    AdvanceRequest,
    AnswerOffer,
    AdvanceAssignment,
    SteerRequest,
    RequestViews,
    StatusViews,
    CoachViews,
    DispatchAccess,
    DispatchLive,
  ],
  exports: [StatusViews, AnswerOffer, AdvanceAssignment, CoachViews],
})
export class DispatchModule {}
