/** All times are minutes after the beginning of the scenario. */
export interface Scenario {
  /** When it begins: midnight of its first day, on the wall clock of the place. */
  startsAt: Date;
  facilities: readonly Site[];
  coaches: readonly TeamMember[];
  /** In the order of time. */
  asks: readonly Ask[];
}

/** A facility that asks for coaches. */
export interface Site {
  name: string;
  /** Degrees, WGS 84; null when it is not known. */
  latitude: number | null;
  longitude: number | null;
  /** Minutes within which a coach is promised to be there. */
  promisedArriveMinutes: number;
}

/** One request for a coach, in person. */
export interface Ask {
  minute: number;
  /** Index of the facility that asks. */
  facility: number;
}

export interface TeamMember {
  /** Where she usually starts from, degrees WGS 84; null when it is not known. */
  latitude: number | null;
  longitude: number | null;
  /** Index of the facility that she would belong to if every coach belonged to one. */
  facility: number;
  /** When she is on duty, in the order of time; the spans do not touch. */
  duty: readonly Span[];
}

/** A stretch of time; `to` is no longer part of it. */
export interface Span {
  from: number;
  to: number;
}
