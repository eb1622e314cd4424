import type { TestApp } from './app.js';
import type { Coach } from './people.js';
import type { World } from './world.js';

/** Something in every table of what keeps the channel private; nothing of it moves by itself. */
export async function fillPrivacy(
  app: TestApp,
  { organizationId, channelId, administrator, Near }: World & { Near: Coach },
) {
  const [attachment] = await app.rows<{ id: string }>(
    `INSERT INTO attachment (id, organization_id, channel_id, uploaded_by, uploaded_at, name, media_type, size, sha256)
     VALUES (gen_random_uuid(), $1, $2, $3, now(), 'flyer.pdf', 'application/pdf', 1, '') RETURNING id`,
    [organizationId, channelId, Near.id],
  );
  await app.owner.query(
    `INSERT INTO file_chunk (organization_id, file_key, part, bytes) VALUES ($1, $2, 0, 'a')`,
    [organizationId, attachment?.id],
  );
  const [override] = await app.rows<{ id: string }>(
    `INSERT INTO guard_override (organization_id, channel_id, member_id, at, reason, kinds)
     VALUES ($1, $2, $3, now(), 'mistaken', '{phone}') RETURNING id`,
    [organizationId, channelId, Near.id],
  );
  await administrator.put('/v1/channel-keeping', { body: { messageDays: 90, requestDays: 30 } });
  const hold = await administrator.post('/v1/legal-holds', {
    body: { scope: 'channel', subjectId: channelId, reason: 'A lawsuit' },
  });
  const [exported] = await app.rows<{ id: string }>(
    `INSERT INTO message_export (organization_id, since, until, requested_by, requested_at, state)
     VALUES ($1, now(), now(), $2, now(), 'ended') RETURNING id`,
    [organizationId, administrator.id],
  );
  const id = (row: { id: string } | undefined) => row?.id ?? '';
  return {
    attachmentId: id(attachment),
    overrideId: id(override),
    holdId: hold.id,
    exportId: id(exported),
  };
}
