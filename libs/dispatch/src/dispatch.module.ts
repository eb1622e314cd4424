import { IdentityModule } from '@causeway/identity';
import { PartnersModule } from '@causeway/partners';
import { TeamModule } from '@causeway/team';
import { RotaModule } from '@causeway/rota';
import { Module } from '@nestjs/common';
import { CoachesController } from './coaches.controller.js';
import { CorrectionsController } from './corrections.controller.js';
import { DispatchAccess } from './dispatch.access.js';
import { DispatchLive } from './dispatch.live.js';
import { DispatchHealthController } from './health.controller.js';
import { CoachStates } from './persistence/coach-states.js';
import { NewRequests } from './persistence/new-requests.js';
import { Policies } from './persistence/policies.js';
import { Requests } from './persistence/requests.js';
import { Situations } from './persistence/situations.js';
import { Timeline } from './persistence/timeline.js';
import { WaitingRequests } from './persistence/waiting-requests.js';
import { PolicyController } from './policy.controller.js';
import { RequestsController } from './requests.controller.js';
import { TravelTimes } from './travel/travel-times.js';
import { AlarmHeard } from './use-cases/alarm-heard.js';
import { AdvanceAssignment } from './use-cases/advance-assignment.js';
import { AdvanceRequest } from './use-cases/advance-request.js';
import { AnswerStillHere } from './use-cases/answer-still-here.js';
import { AskCoach } from './use-cases/ask-coach.js';
import { AnswerOffer } from './use-cases/answer-offer.js';
import { Assign } from './use-cases/assign.js';
import { Auditor } from './use-cases/auditor.js';
import { CallBack } from './use-cases/call-back.js';
import { CarryOut } from './use-cases/carry-out.js';
import { CorrectRequest } from './use-cases/correct-request.js';
import { ForgetNumbers } from './use-cases/forget-numbers.js';
import { GiveUp } from './use-cases/give-up.js';
import { HandBack } from './use-cases/hand-back.js';
import { LookAt } from './use-cases/look-at.js';
import { LoseCoach } from './use-cases/lose-coach.js';
import { MakeOffer } from './use-cases/make-offer.js';
import { StatusLinks } from './use-cases/status-links.js';
import { StoreUnderAgreement } from './use-cases/store-under-agreement.js';
import { SteerRequest } from './use-cases/steer-request.js';
import { SubmitRequest } from './use-cases/submit-request.js';
import { TakeAlarm } from './use-cases/take-alarm.js';
import { TellCorrection } from './use-cases/tell-correction.js';
import { UnmetController } from './unmet.controller.js';
import { CandidateViews } from './views/candidate-views.js';
import { CoachViews } from './views/coach-views.js';
import { DetailViews } from './views/detail-views.js';
import { TeamViews } from './views/team-views.js';
import { RequestViews } from './views/request-views.js';
import { StatusViews } from './views/status-views.js';
import { UnmetLedgerView } from './views/unmet-ledger.js';

@Module({
  imports: [IdentityModule, PartnersModule, TeamModule, RotaModule],
  controllers: [
    RequestsController,
    CorrectionsController,
    CoachesController,
    PolicyController,
    UnmetController,
    DispatchHealthController,
  ],
  providers: [
    Requests,
    NewRequests,
    Situations,
    WaitingRequests,
    CoachStates,
    Policies,
    TravelTimes,
    Timeline,
    Assign,
    StatusLinks,
    StoreUnderAgreement,
    SubmitRequest,
    AdvanceRequest,
    LookAt,
    CarryOut,
    MakeOffer,
    LoseCoach,
    GiveUp,
    HandBack,
    AskCoach,
    AnswerStillHere,
    CallBack,
    TakeAlarm,
    CorrectRequest,
    TellCorrection,
    AlarmHeard,
    ForgetNumbers,
    Auditor,
    AnswerOffer,
    AdvanceAssignment,
    SteerRequest,
    RequestViews,
    CandidateViews,
    UnmetLedgerView,
    StatusViews,
    DetailViews,
    CoachViews,
    TeamViews,
    DispatchAccess,
    DispatchLive,
  ],
  exports: [Policies, StatusViews, AnswerOffer, AdvanceAssignment, HandBack, CoachViews, AlarmHeard],
})
export class DispatchModule {}
