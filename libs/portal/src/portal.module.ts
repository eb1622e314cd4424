import { PartnersModule } from '@causeway/partners';
import { Module } from '@nestjs/common';
import { PortalController } from './portal.controller.js';
import { ReportsController } from './reports.controller.js';
import { PromiseController } from './promise.controller.js';
import { Portal } from './use-cases/portal.js';
import { PromiseReports } from './use-cases/promise-reports.js';
import { Reports } from './use-cases/reports.js';

@Module({
  imports: [PartnersModule],
  controllers: [PortalController, ReportsController, PromiseController],
  providers: [Portal, Reports, PromiseReports],
})
export class PortalModule {}
