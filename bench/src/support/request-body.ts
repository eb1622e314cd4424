/** What a ward asks, in the size that real ones have. */
export interface RequestBody {
  place: string;
  callBackNumber: string;
  reason: string;
  personAgreed: string;
  modality: string;
  preferredLanguage: string;
  safetyNotes: string;
}

const ROOMS = 400;

/** Every request from another room, as they are on a real day. */
export const requestBody = (number: number): RequestBody => ({
  place: `Bed ${number % ROOMS}`,
  callBackNumber: '+1 203 555 0142',
  reason: 'alcohol',
  personAgreed: 'yes',
  modality: 'in_person',
  preferredLanguage: 'es',
  safetyNotes: 'Please come to the nurses’ station first.',
});
