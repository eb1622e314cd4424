import { DirectoryModule } from '@causeway/directory';
import { DispatchModule } from '@causeway/dispatch';
import { TeamModule } from '@causeway/team';
import { Module } from '@nestjs/common';
import { EngagementAccess } from './engagement.access.js';
import { EngagementController } from './engagement.controller.js';
import { EngagementLeaving } from './engagement.leaving.js';
import { EngagementLive } from './engagement.live.js';
import { FollowUpsController } from './follow-ups.controller.js';
import { Linkages } from './persistence/linkages.js';
import { Plans } from './persistence/plans.js';
import { Close } from './use-cases/close.js';
import { CorrectCall } from './use-cases/correct-call.js';
import { Debriefs } from './use-cases/debriefs.js';
import { HandOver } from './use-cases/hand-over.js';
import { RecordCall } from './use-cases/record-call.js';
import { SettleCall } from './use-cases/settle-call.js';
import { Settings } from './use-cases/settings.js';
import { Sweep } from './use-cases/sweep.js';
import { TellTheDay } from './use-cases/tell-the-day.js';
import { Withdraw } from './use-cases/withdraw.js';
import { OutcomeReportsController } from './reports.controller.js';
import { FollowUpViews } from './views/follow-up-views.js';
import { OutcomeReport } from './views/outcome-report.js';

@Module({
  imports: [DispatchModule, DirectoryModule, TeamModule],
  controllers: [EngagementController, FollowUpsController, OutcomeReportsController],
  providers: [
    Plans,
    Linkages,
    Close,
    SettleCall,
    RecordCall,
    CorrectCall,
    HandOver,
    Withdraw,
    Sweep,
    TellTheDay,
    Settings,
    Debriefs,
    FollowUpViews,
    OutcomeReport,
    EngagementAccess,
    EngagementLeaving,
    EngagementLive,
  ],
})
export class EngagementModule {}
