/** How a table hangs on another: in JSON under `as`, in CSV by its column `by`. */
interface Hung {
  as: string;
  table: TableName;
  by: string;
}

interface TableLayout {
  /** As the standard's schema of this table names them, without those that only JSON has. */
  columns: readonly string[];
  /** Rows of other tables that name this one. */
  children?: readonly Hung[];
  /** The one row of another table that this one names. */
  references?: readonly Hung[];
}

export type TableName =
  | 'organization'
  | 'service'
  | 'service_at_location'
  | 'location'
  | 'phone'
  | 'contact'
  | 'address'
  | 'schedule'
  | 'service_area'
  | 'required_document'
  | 'language'
  | 'accessibility'
  | 'cost_option'
  | 'url'
  | 'service_capacity'
  | 'unit'
  | 'attribute'
  | 'taxonomy_term'
  | 'taxonomy';

const words = (text: string): string[] => text.trim().split(/\s+/);
const hung = (by: string, ...tables: [as: string, table: TableName][]): Hung[] =>
  tables.map(([as, table]) => ({ as, table, by }));

/** The tables of HSDS 3.1's tabular package that the directory fills, and how they hang together. */
export const layout: Record<TableName, TableLayout> = {
  organization: {
    columns:
      words(`id name alternate_name description email website tax_status tax_id year_incorporated legal_status
      logo uri parent_organization_id`),
    children: hung(
      'organization_id',
      ['phones', 'phone'],
      ['contacts', 'contact'],
      ['additional_websites', 'url'],
    ),
  },
  service: {
    columns:
      words(`id organization_id name alternate_name description url email status interpretation_services
      application_process fees_description wait_time fees accreditations eligibility_description minimum_age maximum_age
      assured_date assurer_email licenses alert last_modified`),
    children: [
      ...hung(
        'service_id',
        ['phones', 'phone'],
        ['schedules', 'schedule'],
        ['service_areas', 'service_area'],
        ['service_at_locations', 'service_at_location'],
        ['languages', 'language'],
        ['cost_options', 'cost_option'],
        ['required_documents', 'required_document'],
        ['contacts', 'contact'],
        ['capacities', 'service_capacity'],
        ['additional_urls', 'url'],
      ),
      ...hung('link_id', ['attributes', 'attribute']),
    ],
    references: hung('organization_id', ['organization', 'organization']),
  },
  service_at_location: {
    columns: words('id service_id location_id description'),
    children: hung(
      'service_at_location_id',
      ['service_areas', 'service_area'],
      ['contacts', 'contact'],
      ['phones', 'phone'],
      ['schedules', 'schedule'],
    ),
    references: hung('location_id', ['location', 'location']),
  },
  location: {
    columns:
      words(`id location_type url organization_id name alternate_name description transportation latitude longitude
      external_identifier external_identifier_type`),
    children: hung(
      'location_id',
      ['languages', 'language'],
      ['addresses', 'address'],
      ['contacts', 'contact'],
      ['accessibility', 'accessibility'],
      ['phones', 'phone'],
      ['schedules', 'schedule'],
    ),
  },
  phone: {
    columns:
      words(`id location_id service_id organization_id contact_id service_at_location_id number extension type
      description`),
    children: hung('phone_id', ['languages', 'language']),
  },
  contact: {
    columns: words(
      `id organization_id service_id service_at_location_id location_id name title department email`,
    ),
    children: hung('contact_id', ['phones', 'phone']),
  },
  address: {
    columns:
      words(`id location_id attention address_1 address_2 city region state_province postal_code country
      address_type`),
  },
  schedule: {
    columns:
      words(`id service_id location_id service_at_location_id valid_from valid_to dtstart timezone until count wkst
      freq interval byday byweekno bymonthday byyearday description opens_at closes_at schedule_link attending_type notes`),
  },
  service_area: {
    columns: words('id service_id service_at_location_id name description extent extent_type uri'),
  },
  required_document: { columns: words('id service_id document uri') },
  language: { columns: words('id service_id location_id phone_id name code note') },
  accessibility: { columns: words('id location_id description details url') },
  cost_option: {
    columns: words('id service_id valid_from valid_to option currency amount amount_description'),
  },
  url: { columns: words('id label url organization_id service_id') },
  service_capacity: {
    columns: words('id service_id unit_id available maximum description updated'),
    references: hung('unit_id', ['unit', 'unit']),
  },
  unit: { columns: words('id name scheme identifier uri') },
  attribute: {
    columns: words('id link_id taxonomy_term_id link_type link_entity value label'),
    references: hung('taxonomy_term_id', ['taxonomy_term', 'taxonomy_term']),
  },
  taxonomy_term: {
    columns: words('id code name description parent_id taxonomy language taxonomy_id term_uri'),
    references: hung('taxonomy_id', ['taxonomy_detail', 'taxonomy']),
  },
  taxonomy: { columns: words('id name description uri version') },
};

export const tableNames = Object.keys(layout) as TableName[];
