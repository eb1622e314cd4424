import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { Allow, currentMember, Documented } from '@causeway/platform';
import { ExportDirectory } from './export-directory.js';

@Controller('v1/directory/export')
export class ExportsController {
  constructor(private readonly exporting: ExportDirectory) {}

  @Get('hsds.json')
  @Allow('directory.export')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="directory-hsds.json"')
  @Documented(
    'imports',
    'The directory as services of HSDS 3.1, without internal notes and without names of the team.',
  )
  json(): Promise<string> {
    return this.exporting.json(currentMember().organizationId);
  }

  @Get('hsds.zip')
  @Allow('directory.export')
  @Documented('imports', 'The same as tabular package of HSDS 3.1: CSV files in a zip.')
  async package(): Promise<StreamableFile> {
    return new StreamableFile(await this.exporting.package(currentMember().organizationId), {
      type: 'application/zip',
      disposition: 'attachment; filename="directory-hsds.zip"',
    });
  }
}
