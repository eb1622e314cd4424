/** The closed vocabularies of the directory. Their words for people are in the web's translations. */

/** Whether a resource can be used: the words of HSDS 3.1 for the status of a service. */
export const resourceStatuses = ['active', 'inactive', 'defunct', 'temporarily_closed'] as const;

/** Ways to recover that a resource serves; all are equal, and none said means that nobody knows yet. */
export const pathways = [
  'twelve_step',
  'medication',
  'faith',
  'smart',
  'dharma',
  'harm_reduction',
  'natural',
  'family',
] as const;

/** Whom a resource is made for, besides their gender. */
export const populations = [
  'youth',
  'older_adults',
  'pregnant',
  'parents',
  'families',
  'lgbtq',
  'veterans',
  'justice_involved',
  'unhoused',
  'deaf',
] as const;

/** Who and what is taken, so that nobody is sent to a door that stays shut. */
export const acceptances = [
  'methadone',
  'buprenorphine',
  'naltrexone',
  'couples',
  'children',
  'pets',
  'service_animals',
  'walk_ins',
  'no_id',
  'after_hours',
  'recent_use',
  'co_occurring',
  'wheelchair_users',
  'medicaid',
  'medicare',
  'private_insurance',
  'veterans_insurance',
  'uninsured',
] as const;

/** What it costs the person. */
export const costKinds = ['free', 'donation', 'sliding_scale', 'insurance', 'fee'] as const;

/** What makes a place usable for everybody. */
export const accessibilities = [
  'wheelchair',
  'elevator',
  'accessible_restroom',
  'parking',
  'near_transit',
  'sign_language',
  'hearing_loop',
  'braille',
  'quiet_space',
] as const;

/** The words of HSDS for the type of a telephone, and the hotline, which matters most here. */
export const phoneTypes = ['voice', 'text', 'fax', 'hotline', 'textphone', 'video'] as const;

export const locationTypes = ['physical', 'postal', 'virtual'] as const;

/** How somebody attends: at the place, or from wherever they are. */
export const attendingTypes = ['in_person', 'online', 'hybrid', 'phone'] as const;

/** What there is room for. */
export const capacityUnits = ['bed', 'place', 'appointment', 'unit'] as const;

/** What is known of a resource, each with an age of its own. */
export const factKinds = [
  'about',
  'phone',
  'address',
  'hours',
  'eligibility',
  'cost',
  'languages',
  'capacity',
] as const;

/** Where somebody knows a fact from. */
export const factSources = ['person', 'message', 'import', 'outcome'] as const;

/** `unknown`: nobody has said so yet. */
export const factStates = ['fresh', 'ageing', 'stale', 'unknown'] as const;

/** What came of calling a resource. */
export const resourceOutcomes = ['accepted', 'full', 'no_answer', 'wrong_number'] as const;

export const proposalStatuses = ['open', 'accepted', 'refused', 'withdrawn'] as const;

/** Which kind of record of the directory changed: HSDS calls the first a service, the second an organization. */
export const recordTypes = ['resource', 'provider', 'location'] as const;

export const changeActions = ['create', 'update', 'retire', 'bring_back', 'confirm'] as const;

/** What happened to a playbook since somebody looked. */
export const playbookChanges = ['new', 'changed', 'retired'] as const;

/** What a list of resources begins with: what fits best, the names in order, or the nearest. */
export const resourceOrders = ['best', 'name', 'distance'] as const;

export const resourceKinds = [
  'detox',
  'treatment',
  'recovery_house',
  'shelter',
  'meeting',
  'food',
  'id_documents',
  'legal',
  'transport',
  'harm_reduction',
  'family_support',
  'other',
] as const;
