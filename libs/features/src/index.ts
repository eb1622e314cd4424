import { ChannelModule, channelJobs, channelSchema, KeepingModule } from '@causeway/channel';
import { directoryJobs, DirectoryListsModule, DirectoryModule, directorySchema } from '@causeway/directory';
import { DispatchModule, dispatchJobs, dispatchSchema } from '@causeway/dispatch';
import { EngagementModule, engagementJobs, engagementSchema } from '@causeway/engagement';
import { IdentityModule, identityJobs, identitySchema } from '@causeway/identity';
import { InsightModule, insightJobs, insightSchema } from '@causeway/insight';
import { KnowledgeModule, knowledgeSchema } from '@causeway/knowledge';
import { NotifyModule, notifyJobs, notifySchema } from '@causeway/notify';
import { PartnersModule, partnersSchema } from '@causeway/partners';
import { migrate, PlatformModule, type FeatureSchema, type PlatformOptions } from '@causeway/platform';
import { PlaybooksModule, playbooksSchema } from '@causeway/playbooks';
import { PortalModule } from '@causeway/portal';
import { RotaModule, rotaJobs, rotaSchema } from '@causeway/rota';
import { TeamModule, teamJobs, teamSchema } from '@causeway/team';
import { Module, type DynamicModule } from '@nestjs/common';

/** Every feature of Causeway: api, worker and the command line are composed from these. */
const modules = [
  IdentityModule,
  PartnersModule,
  TeamModule,
  RotaModule,
  DispatchModule,
  PortalModule,
  ChannelModule,
  KeepingModule,
  DirectoryModule,
  PlaybooksModule,
  KnowledgeModule,
  DirectoryListsModule,
  InsightModule,
  NotifyModule,
  EngagementModule,
];

/** Tables of every feature, in the order in which they refer to each other. */
export const schemas: FeatureSchema[] = [
  identitySchema,
  partnersSchema,
  teamSchema,
  rotaSchema,
  dispatchSchema,
  channelSchema,
  directorySchema,
  playbooksSchema,
  knowledgeSchema,
  engagementSchema,
  insightSchema,
  notifySchema,
];

const jobs = {
  ...identityJobs,
  ...teamJobs,
  ...rotaJobs,
  ...dispatchJobs,
  ...channelJobs,
  ...directoryJobs,
  ...insightJobs,
  ...notifyJobs,
  ...engagementJobs,
};

/** Brings the database at `url` up to date. @returns names of the migrations that were run now */
export const migrateAll = (url: string): Promise<string[]> => migrate(url, schemas);

/** The platform and every feature, for the given configuration and roles. */
@Module({})
export class FeaturesModule {
  static register({ configuration, roles }: Pick<PlatformOptions, 'configuration' | 'roles'>): DynamicModule {
    return {
      module: FeaturesModule,
      imports: [PlatformModule.register({ configuration, roles, features: schemas, jobs }), ...modules],
    };
  }
}
