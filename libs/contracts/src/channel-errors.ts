/** What can be refused of the channel: its questions, files, privacy guard, legal holds and exports. */
export const channelErrors = {
  'question.not_found': { status: 404, title: 'This message asks nothing.' },
  'question.moved_on': { status: 409, title: 'The question has moved on meanwhile. Look at it again.' },
  'question.not_own': { status: 403, title: 'Somebody else is looking for this answer.' },
  'channel.not_found': { status: 404, title: 'This channel is not known here.' },
  'channel.message_conflict': { status: 409, title: 'A different message was already sent under this id.' },
  'channel.archived': {
    status: 409,
    title: 'Nobody writes in this channel any more. It can be opened again.',
  },
  'channel.not_manager': {
    status: 403,
    title: 'Only who made this channel, a supervisor or an administrator can do this.',
  },
  'channel.everybodys': {
    status: 409,
    title: 'This channel has its people by itself; nobody leaves or is added.',
  },
  'channel.guest_refused': {
    status: 409,
    title:
      'Police and prisons are told that the coach came, and when it is over. They cannot be invited here.',
  },
  'message.not_found': { status: 404, title: 'This message is not known here.' },
  'message.not_own': { status: 403, title: 'Only who wrote this message can change it.' },
  'message.deleted': { status: 409, title: 'This message was deleted.' },
  'message.too_many_pins': {
    status: 409,
    title: 'A channel has at most 50 pinned messages. Take one off first.',
  },
  'message.too_many_reactions': { status: 409, title: 'A message has at most 20 different reactions.' },
  'channel.identifiers_found': {
    status: 422,
    title: 'This may tell who somebody is. Take it out, use the case number, or say why it has to be there.',
  },
  'attachment.not_found': { status: 404, title: 'This file is not here any more.' },
  'attachment.empty': { status: 422, title: 'This file is empty.' },
  'attachment.type': {
    status: 422,
    title:
      'Only pictures (JPEG, PNG, WebP, GIF), PDF and plain text can be attached. Save it as a PDF first.',
  },
  'attachment.broken': { status: 422, title: 'This file is damaged, or not what it says it is.' },
  'attachment.active': {
    status: 422,
    title:
      'This PDF has scripts, programs, files or a password in it. Print it to a new PDF, and attach that.',
  },
  'attachment.too_many_pixels': { status: 422, title: 'This picture is too large. Make it smaller first.' },
  'attachment.too_many_today': { status: 429, title: 'That is more than can be attached in a day.' },
  'guard.not_found': { status: 404, title: 'This is not known here.' },
  'hold.not_found': { status: 404, title: 'This legal hold is not known here.' },
  'hold.subject_not_found': { status: 404, title: 'What should be held is not known here.' },
  'hold.released': { status: 409, title: 'This legal hold was released already.' },
  'export.not_found': { status: 404, title: 'This export is not known here.' },
  'export.not_ready': { status: 409, title: 'This export is not ready yet.' },
  'export.gone': {
    status: 410,
    title: 'An export can be downloaded once, within a day. Make a new one.',
  },
  'export.backwards': { status: 400, title: 'The period has to end after it begins.' },
} as const satisfies Record<string, { status: number; title: string }>;
