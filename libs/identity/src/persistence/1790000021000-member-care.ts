import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A number at which a member is called, and passwords that hold only until the member chooses one. */
export class MemberCare1790000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE member ADD COLUMN work_phone text, ADD COLUMN password_expires_at timestamptz',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE member DROP COLUMN work_phone, DROP COLUMN password_expires_at');
  }
}
