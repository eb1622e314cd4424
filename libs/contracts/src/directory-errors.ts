/** What can be refused of the directory, its lists, and playbooks. */
export const directoryErrors = {
  'playbook.not_found': { status: 404, title: 'This playbook is not known here.' },
  'playbook.changed_meanwhile': {
    status: 409,
    title: 'Somebody changed this playbook meanwhile. Load it again, and then change it.',
  },
  'playbook.too_many': {
    status: 409,
    title: 'There are too many playbooks already. Change one that is there.',
  },
  'resource.not_found': { status: 404, title: 'This resource is not known here.' },
  'resource.changed_meanwhile': {
    status: 409,
    title: 'Somebody changed this resource meanwhile. Look at what is there now, and then save again.',
  },
  'proposal.not_found': { status: 404, title: 'This proposal is not known here.' },
  'proposal.decided': { status: 409, title: 'Somebody already decided about this proposal.' },
  'proposal.changed_meanwhile': {
    status: 409,
    title: 'Somebody changed the same meanwhile. Look at what is there now, and then accept or refuse.',
  },
  'provider.not_found': { status: 404, title: 'This organization is not known here.' },
  'provider.changed_meanwhile': {
    status: 409,
    title: 'Somebody changed this organization meanwhile. Look at what is there now, and then save again.',
  },
  'location.changed_meanwhile': {
    status: 409,
    title: 'Somebody changed this place meanwhile. Look at what is there now, and then save again.',
  },
  'location.not_found': { status: 404, title: 'This place is not known here.' },
  'import.empty': { status: 400, title: 'There is nothing in this file.' },
  'import.too_large': {
    status: 413,
    title: 'This file is too large: at most 20 MB are read at once. Split it, or zip its tables.',
  },
  'import.too_many': {
    status: 413,
    title: 'There are too many rows in this list: at most 25,000 come in at once. Split it.',
  },
  'import.encoding': {
    status: 400,
    title: 'The letters of this file cannot be read. Save it as UTF-8 and try again.',
  },
  'import.cut_off': {
    status: 400,
    title: 'This file ends in the middle: it was cut off on its way. Nothing was taken from it; get it anew.',
  },
  'import.not_json': { status: 400, title: 'This is no JSON. Look whether it is the right file.' },
  'import.not_a_table': {
    status: 400,
    title: 'This is no table with a header and columns. Look whether it is the right file.',
  },
  'import.not_a_package': {
    status: 400,
    title: 'There is no service.csv in it: this is no tabular package of HSDS.',
  },
  'import.not_meetings': {
    status: 400,
    title: 'These are no meetings: none of them has a slug, which the Meeting Guide specification asks for.',
  },
  'import.zip_unsafe': {
    status: 400,
    title: 'This zip was not opened: it holds something unsafe, or far more than it seems.',
  },
  'import.mapping_incomplete': {
    status: 400,
    title: 'Say which column is the name, and choose only columns of this list.',
  },
  'import.address_not_allowed': {
    status: 400,
    title: 'Lists are fetched only from public addresses that begin with https://.',
  },
  'import.not_reached': { status: 502, title: 'The list could not be fetched from its address.' },
  'import.source_not_found': { status: 404, title: 'This list is not known here.' },
  'import.not_found': { status: 404, title: 'This import is not known here, or was cleared away.' },
  'import.no_address': { status: 409, title: 'This list has no address that it could be fetched from.' },
  'import.not_ready': {
    status: 409,
    title: 'This import was applied or put aside already, or a newer one took its place.',
  },
  'import.no_difference': {
    status: 409,
    title: 'Nobody of the team changed this, so there is nothing to choose.',
  },
  'hsds.not_found': { status: 404, title: 'There is nothing here.' },
  'hsds.key_needed': { status: 401, title: 'This directory is read with a key, as a bearer token.' },
  'hsds.slug_taken': {
    status: 409,
    title: 'Another organization uses this name already. Choose another one.',
  },
} as const satisfies Record<string, { status: number; title: string }>;
