import { useState } from 'react';
import { keys } from '../../shared/query.js';
import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../shared/api.js';
import type { Near, Point } from '../filters.js';

export interface PointState {
  /** Where "near" is counted from; null until that is known. */
  at: Point | null;
  /** This device would not say where it is. */
  refused: boolean;
  /** Asks this device where it is. It stays on the device and in the question to the server; it is kept nowhere. */
  locate: () => void;
}

/** Where "near" is: this device, or a facility. */
export function usePoint(near: Near | null): PointState {
  const [here, setHere] = useState<Point | null>(null);
  const [refused, setRefused] = useState(false);
  const facilityId = near?.of === 'facility' ? near.id : '';
  const facilities = useFacilitiesWithPlace(facilityId !== '');
  const locate = (): void => {
    setRefused(false);
    navigator.geolocation.getCurrentPosition(
      // A hundred meters are near enough, and tell no more than that of where a coach is.
      ({ coords }) => setHere({ latitude: rough(coords.latitude), longitude: rough(coords.longitude) }),
      () => setRefused(true),
      { maximumAge: 300_000, timeout: 15_000 },
    );
  };
  const facility = facilities.data?.find(({ id }) => id === facilityId);
  const at = near?.of === 'me' ? here : (facility?.at ?? null);
  return { at, refused, locate };
}

const rough = (degrees: number): number => Math.round(degrees * 1_000) / 1_000;

/** The facilities of which somebody said where they are. */
export const useFacilitiesWithPlace = (enabled: boolean) =>
  useQuery({
    queryKey: [...keys.facilities('', 'active'), 'with-place'],
    enabled,
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }) => {
      const { items } = await unwrap(
        api.GET('/v1/facilities', { params: { query: { limit: 100, state: 'active' } }, signal }),
      );
      return items.flatMap(({ id, name, latitude, longitude }) =>
        latitude !== null && longitude !== null ? [{ id, name, at: { latitude, longitude } }] : [],
      );
    },
  });
