import type { EntityTarget, MigrationInterface, ObjectLiteral } from 'typeorm';

/** What a feature brings to the database: its tables' entities and the migrations that make them. */
export interface FeatureSchema {
  entities: Extract<EntityTarget<ObjectLiteral>, { prototype: unknown }>[];
  migrations: (new () => MigrationInterface)[];
}
