import { Module } from '@nestjs/common';
import { DispatchModule } from '@causeway/dispatch';
import { PartnersModule } from '@causeway/partners';
import { TeamModule } from '@causeway/team';
import { PreviewController } from './preview/preview.controller.js';
import { PreviewPolicies } from './preview/preview-policy.js';
import { ReplayHistory } from './preview/replay-history.js';
import { StaffingController } from './staffing/staffing.controller.js';
import { StaffingHistory } from './staffing/staffing-history.js';
import { StaffingPlans } from './staffing/staffing-plans.js';
import { WorkOutPlan } from './staffing/work-out-plan.js';

@Module({
  imports: [DispatchModule, PartnersModule, TeamModule],
  controllers: [StaffingController, PreviewController],
  providers: [PreviewPolicies, ReplayHistory, StaffingPlans, StaffingHistory, WorkOutPlan],
})
export class InsightModule {}
