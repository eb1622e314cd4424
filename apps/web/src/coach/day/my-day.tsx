import { CatchUpLink } from '../../catch-up/catch-up-link.js';
import { ClosedToday } from './closed-today.js';
import { FollowUpsDue } from './follow-ups-due.js';
import { NextShift } from './next-shift.js';
import { ProfileLink } from './profile-link.js';
import { StillRight } from './still-right.js';
import classes from './day.module.css';

/** What the day holds for a coach when nothing is asked of her: each section is quiet when it has nothing to say. */
export function MyDay() {
  return (
    <div className={classes.day}>
      <NextShift />
      <FollowUpsDue />
      <CatchUpLink />
      <StillRight />
      <ClosedToday />
      <ProfileLink />
    </div>
  );
}
