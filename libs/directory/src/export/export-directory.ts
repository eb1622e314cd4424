import { Audit, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { guarded } from '../hsds/csv-cells.js';
import { layout } from '../hsds/layout.js';
import { LoadServices } from '../hsds/load-services.js';
import type { HsdsService } from '../hsds/shapes.js';
import { flatten } from '../hsds/tabular.js';

/** Gives the directory away as HSDS 3.1: everything that is public of it. */
@Injectable()
export class ExportDirectory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loading: LoadServices,
    private readonly audit: Audit,
  ) {}

  /** An array of services, each with everything around it. */
  async json(organizationId: string): Promise<string> {
    return JSON.stringify(await this.all(organizationId), null, 1);
  }

  /** The tabular package: a CSV file for each table, and a description of them. */
  async package(organizationId: string): Promise<Buffer> {
    const zip = new ZipFile();
    const files = packageOf(await this.all(organizationId));
    for (const [name, content] of files) zip.addBuffer(Buffer.from(content), name);
    zip.end();
    return buffer(Readable.from(zip.outputStream));
  }

  private all(organizationId: string): Promise<HsdsService[]> {
    return this.unitOfWork.run(organizationId, async () => {
      const services: HsdsService[] = [];
      for await (const some of this.loading.all()) services.push(...some);
      await this.audit.record('directory.export', [organizationId], { services: services.length });
      return services;
    });
  }
}

/** The files of a tabular package by their names; tables without rows are left out. */
export function packageOf(services: readonly HsdsService[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const [table, rows] of flatten(services)) {
    if (rows.length === 0) continue;
    const { columns } = layout[table];
    const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
    files.set(`${table}.csv`, lines.map((line) => `${line.map(cell).join(',')}\r\n`).join(''));
  }
  const resources = [...files.keys()].map((path) => ({
    ...{
      name: path.slice(0, -4),
      path,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
    },
    schema: { fields: layout[path.slice(0, -4) as keyof typeof layout].columns.map((name) => ({ name })) },
  }));
  files.set(
    'datapackage.json',
    JSON.stringify({ name: 'hsds', profile: 'tabular-data-package', resources }, null, 1),
  );
  return files;
}

const cell = (value: unknown): string => {
  const text = guarded(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
