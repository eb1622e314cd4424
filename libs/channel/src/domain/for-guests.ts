interface Told {
  author: { name: string; kind: string };
  member?: { name: string };
}

const first = (name: string): string => name.split(/\s+/)[0] ?? name;

/** What a facility's staff are told of an event: of the team's names the first ones only. */
export const forGuests = <Event extends Told>(event: Event): Event => ({
  ...event,
  author: event.author.kind === 'member' ? { ...event.author, name: first(event.author.name) } : event.author,
  ...(event.member ? { member: { ...event.member, name: first(event.member.name) } } : {}),
});
