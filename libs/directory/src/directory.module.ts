import { Module } from '@nestjs/common';
import { DirectoryController } from './directory.controller.js';
import { Facts } from './use-cases/facts.js';
import { ResourceParts } from './use-cases/parts.js';
import { PutResource } from './use-cases/put-resource.js';
import { Records } from './use-cases/records.js';
import { Resources } from './use-cases/resources.js';
import { ShowResources } from './use-cases/show-resources.js';
import { WriteResource } from './use-cases/write-resource.js';

@Module({
  controllers: [DirectoryController],
  providers: [Resources, ShowResources, Records, ResourceParts, Facts, PutResource, WriteResource],
  exports: [Resources, ShowResources, Facts, PutResource, WriteResource],
})
export class DirectoryModule {}
