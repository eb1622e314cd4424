import { modalities } from '@causeway/contracts';
import type { Schemas } from '../shared/api.js';
import type { Profile } from './use-profile.js';

/** What the forms about a coach hold while somebody types. Empty text is "not given". */
export interface ProfileDraft {
  languages: string[];
  gender: NonNullable<Profile['gender']> | '';
  pathways: string[];
  modalities: Profile['modalities'];
  maxTravelMinutes: number | null;
  start: { homeBase: string; latitude: number; longitude: number } | null;
  certifications: { name: string; validUntil: string }[];
  callsPerShift: number | null;
  hardCallsPerWeek: number | null;
  phoneCallsAtOnce: number;
}

export const draftOf = (profile: Profile): ProfileDraft => ({
  languages: profile.languages,
  gender: profile.gender ?? '',
  pathways: profile.pathways,
  modalities: profile.modalities,
  maxTravelMinutes: profile.maxTravelMinutes,
  start:
    profile.latitude === null || profile.longitude === null
      ? null
      : {
          homeBase: profile.homeBase ?? '',
          latitude: profile.latitude,
          longitude: profile.longitude,
        },
  certifications: profile.certifications.map(({ name, validUntil }) => ({
    name,
    validUntil: validUntil ?? '',
  })),
  callsPerShift: profile.callsPerShift,
  hardCallsPerWeek: profile.hardCallsPerWeek,
  phoneCallsAtOnce: profile.phoneCallsAtOnce,
});

/** What a coach says of herself. */
export const ownBody = (draft: ProfileDraft): Schemas['SetOwnProfile'] => {
  const { languages, gender, pathways, maxTravelMinutes, start } = draft;
  return {
    languages,
    ...(gender ? { gender } : {}),
    pathways,
    // In the order in which they are shown everywhere.
    modalities: modalities.filter((one) => draft.modalities.includes(one)),
    ...(maxTravelMinutes === null ? {} : { maxTravelMinutes }),
    ...(start ? { latitude: start.latitude, longitude: start.longitude } : {}),
    ...(start?.homeBase ? { homeBase: start.homeBase } : {}),
  };
};

/** All of it, as a supervisor enters it; lines without a name are left out. */
export const wholeBody = (draft: ProfileDraft): Schemas['SetCoachProfile'] => {
  const { callsPerShift, hardCallsPerWeek, phoneCallsAtOnce } = draft;
  return {
    ...ownBody(draft),
    certifications: draft.certifications.flatMap(({ name, validUntil }) =>
      name.trim() ? [{ name: name.trim(), validUntil: validUntil || null }] : [],
    ),
    ...(callsPerShift === null ? {} : { callsPerShift }),
    ...(hardCallsPerWeek === null ? {} : { hardCallsPerWeek }),
    phoneCallsAtOnce,
  };
};
