/** The only source of "now" in the system, so that tests can move time. */
export abstract class Clock {
  abstract now(): Date;
}
