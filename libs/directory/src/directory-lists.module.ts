import { Module } from '@nestjs/common';
import { DirectoryModule } from './directory.module.js';
import { ExportDirectory } from './export/export-directory.js';
import { ExportsController } from './export/exports.controller.js';
import { HsdsController } from './hsds-api/hsds.controller.js';
import { SharingController } from './hsds-api/sharing.controller.js';
import { FindServices } from './hsds-api/use-cases/find-services.js';
import { ReadHsds } from './hsds-api/use-cases/read-hsds.js';
import { Sharing } from './hsds-api/use-cases/sharing.js';
import { LoadServices } from './hsds/load-services.js';
import { ListFetcher } from './import/fetching/list-fetcher.js';
import { ImportsController } from './import/imports.controller.js';
import { ApplyImport } from './import/use-cases/apply-import.js';
import { ChooseSides } from './import/use-cases/choose-sides.js';
import { CompareList } from './import/use-cases/compare-list.js';
import { ImportSources } from './import/use-cases/import-sources.js';
import { PersonalChanges } from './import/use-cases/personal-changes.js';
import { RefreshLists } from './import/use-cases/refresh-lists.js';
import { ShowImports } from './import/use-cases/show-imports.js';
import { StageImport } from './import/use-cases/stage-import.js';

/** Lists that come into the directory and go out of it. */
@Module({
  imports: [DirectoryModule],
  controllers: [ImportsController, SharingController, ExportsController, HsdsController],
  providers: [
    ListFetcher,
    CompareList,
    PersonalChanges,
    ImportSources,
    StageImport,
    ApplyImport,
    RefreshLists,
    ShowImports,
    ChooseSides,
    LoadServices,
    ExportDirectory,
    FindServices,
    ReadHsds,
    Sharing,
  ],
  exports: [ImportSources, StageImport, ApplyImport, ShowImports, ExportDirectory],
})
export class DirectoryListsModule {}
