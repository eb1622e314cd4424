import type { FeatureSchema } from '@causeway/platform';
import { Module } from '@nestjs/common';
import { Directory1790000006000 } from './1790000006000-directory.js';
import { DirectoryController } from './directory.controller.js';
import { Resource } from './resource.entity.js';
import { Resources } from './resources.js';

export const directorySchema: FeatureSchema = {
  entities: [Resource],
  migrations: [Directory1790000006000],
};

@Module({ controllers: [DirectoryController], providers: [Resources], exports: [Resources] })
export class DirectoryModule {}

export { Resources };
