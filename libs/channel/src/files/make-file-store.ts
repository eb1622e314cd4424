import type { Configuration, UnitOfWork } from '@causeway/platform';
import type { FileStore } from './file-store.js';
import { FolderFiles } from './folder-files.js';
import { PostgresFiles } from './postgres-files.js';
import { S3Files } from './s3-files.js';

/** The store that is configured; PostgreSQL when none is. */
export function makeFileStore(
  { FILES_S3_URL, FILES_S3_REGION, FILES_S3_KEY, FILES_S3_SECRET, FILES_DIR }: Configuration,
  unitOfWork: UnitOfWork,
): FileStore {
  if (FILES_S3_URL && FILES_S3_KEY && FILES_S3_SECRET)
    return new S3Files({
      url: FILES_S3_URL,
      region: FILES_S3_REGION,
      accessKeyId: FILES_S3_KEY,
      secretAccessKey: FILES_S3_SECRET,
    });
  return FILES_DIR ? new FolderFiles(FILES_DIR) : new PostgresFiles(unitOfWork);
}
