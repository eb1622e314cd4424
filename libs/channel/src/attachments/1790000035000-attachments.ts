import { protectTable } from '@causeway/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files under messages, and their bytes where no other store is configured. */
export class Attachments1790000035000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE attachment (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL REFERENCES organization,
      channel_id uuid NOT NULL REFERENCES channel,
      uploaded_by uuid REFERENCES member,
      uploaded_at timestamptz NOT NULL,
      name text NOT NULL,
      media_type text NOT NULL,
      size integer NOT NULL,
      sha256 bytea NOT NULL,
      width integer,
      height integer,
      thumbnail_size integer,
      claimed_for uuid,
      seq integer,
      removed_at timestamptz
    )`);
    await runner.query('CREATE INDEX attachment_by_message ON attachment (channel_id, seq)');
    await runner.query('CREATE INDEX attachment_by_uploader ON attachment (uploaded_by, uploaded_at)');
    await runner.query(
      'CREATE INDEX attachment_unsent ON attachment (organization_id, uploaded_at) WHERE seq IS NULL',
    );
    await runner.query(
      'CREATE INDEX attachment_removed ON attachment (organization_id, removed_at) WHERE removed_at IS NOT NULL',
    );
    await protectTable(runner, 'attachment');

    await runner.query(`CREATE TABLE file_chunk (
      organization_id uuid NOT NULL REFERENCES organization,
      file_key text NOT NULL,
      part integer NOT NULL,
      bytes bytea NOT NULL,
      PRIMARY KEY (organization_id, file_key, part)
    )`);
    // Pictures and PDFs are packed already.
    await runner.query('ALTER TABLE file_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL');
    await protectTable(runner, 'file_chunk');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE file_chunk, attachment');
  }
}
