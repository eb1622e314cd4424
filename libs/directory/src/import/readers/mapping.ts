import { mappedFields, type OneOf } from '@causeway/contracts';

/** What a column of a list can be. */
export type MappedField = OneOf<typeof mappedFields>;

/** Which column of a list is which field; a column that nobody asks for stays out. */
export type Mapping = Partial<Record<MappedField, string>>;

/** What columns are called in lists, as one word of small letters; the first that is there counts. */
const headers: Record<MappedField, string[]> = {
  id: ['id', 'sourceid', 'externalid', 'serviceid', 'recordid', 'uniqueid', 'objectid'],
  name: [
    'name',
    'programname',
    'servicename',
    'resourcename',
    'facilityname',
    'sitename',
    'agencyname',
    'title',
    'program',
    'nombre',
  ],
  alternate_name: ['alternatename', 'doingbusinessas', 'dba', 'aka', 'otherknownas', 'name2'],
  description: ['description', 'notes', 'about', 'servicedescription', 'details', 'comments', 'descripcion'],
  provider: [
    'organization',
    'organizationname',
    'provider',
    'providername',
    'agency',
    'parentagency',
    'organizacion',
  ],
  phone: ['phone', 'phonenumber', 'telephone', 'tel', 'mainphone', 'phone1', 'intakephone', 'telefono'],
  email: ['email', 'emailaddress', 'mail', 'correo'],
  url: ['url', 'website', 'web', 'webaddress', 'homepage', 'link', 'sitioweb'],
  address: ['address', 'fulladdress', 'formattedaddress', 'location', 'direccion'],
  address_1: ['address1', 'street', 'street1', 'streetaddress', 'addressline1'],
  address_2: ['address2', 'street2', 'suite', 'addressline2'],
  city: ['city', 'town', 'municipality', 'ciudad'],
  state_province: ['state', 'stateprovince', 'province', 'st', 'estado'],
  postal_code: ['postalcode', 'zip', 'zipcode', 'postcode', 'codigopostal'],
  latitude: ['latitude', 'lat', 'y'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x'],
  hours: ['hours', 'hoursofoperation', 'openinghours', 'schedule', 'horario'],
  languages: ['languages', 'language', 'languagesspoken', 'idiomas'],
  fees: ['fees', 'cost', 'costs', 'fee', 'price', 'costo'],
  eligibility: ['eligibility', 'eligibilitydescription', 'whocanuse', 'population', 'requisitos'],
  application_process: ['applicationprocess', 'intake', 'howtoapply', 'referral', 'intakeprocedure'],
  licenses: ['licenses', 'license', 'certification', 'accreditation', 'accreditations'],
};

const plain = (header: string): string =>
  header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The fields that the columns of a list most likely are, by their names. Each column is one field at most. */
export function guessMapping(columns: readonly string[]): Mapping {
  const byName = new Map(columns.map((column) => [plain(column), column]));
  const mapping: Mapping = {};
  const taken = new Set<string>();
  for (const field of mappedFields) {
    const column = headers[field].map((name) => byName.get(name)).find((found) => found && !taken.has(found));
    if (!column) continue;
    mapping[field] = column;
    taken.add(column);
  }
  // With parts of an address beside it, "address" is the street.
  if (mapping.address && !mapping.address_1 && mapping.city) {
    mapping.address_1 = mapping.address;
    delete mapping.address;
  }
  return mapping;
}
