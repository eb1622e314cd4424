import { Module } from '@nestjs/common';
import { StaffingController } from './staffing/staffing.controller.js';
import { StaffingHistory } from './staffing/staffing-history.js';
import { StaffingPlans } from './staffing/staffing-plans.js';
import { WorkOutPlan } from './staffing/work-out-plan.js';

@Module({
  controllers: [StaffingController],
  providers: [StaffingPlans, StaffingHistory, WorkOutPlan],
})
export class InsightModule {}
