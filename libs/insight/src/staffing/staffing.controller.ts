import { Body, Controller, Get, Post } from '@nestjs/common';
import { Allow, currentActor, currentMember, Documented } from '@causeway/platform';
import { PlanStaffing, StaffingOverview, StaffingPlanView } from './staffing.dto.js';
import { StaffingPlans } from './staffing-plans.js';

@Controller('v1/staffing')
export class StaffingController {
  constructor(private readonly plans: StaffingPlans) {}

  @Get()
  @Allow('staffing.read')
  @Documented(
    'staffing',
    'How many coaches it takes, by hour of the week: the latest plan and the last finished one.',
    {
      type: StaffingOverview,
    },
  )
  overview(): Promise<StaffingOverview> {
    return this.plans.overview(currentActor().organizationId);
  }

  @Post('plans')
  @Allow('staffing.plan')
  @Documented('staffing', 'Has a plan worked out; while one is being worked out, that one is the answer.', {
    type: StaffingPlanView,
    status: 202,
  })
  plan(@Body() body: PlanStaffing): Promise<StaffingPlanView> {
    return this.plans.ask(currentMember(), body);
  }
}
