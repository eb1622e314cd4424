import type { Words } from './words.js';

/**
 * What leaves the app, in words. Push services, carriers and mail servers read along, and so does whoever looks at a locked
 * phone: nothing here is about a person, a place or a reason. `{link}` is the address of the screen to open.
 */
export const texts = {
  offer: {
    title: 'New request near you',
    body: 'Open the app to answer.',
    sms: 'New request near you. Reply Y to take it, N if not this time, or "in 20" for when you can. Details: {link}',
  },
  offerOver: {
    title: 'This one is taken care of',
    body: 'Thank you. Nothing to do for you.',
    sms: 'The last request is taken care of, thank you.',
  },
  assigned: {
    title: 'A request is yours now',
    body: 'Open the app to see it.',
    sms: 'A request is yours now. Reply "omw" when you set out, "here" when you arrive, "can\'t" if not. Details: {link}',
  },
  detailsChanged: {
    title: 'Details changed',
    body: 'Open the app.',
    sms: 'Details of a request changed. Open the app: {link}',
  },
  noLongerFits: {
    title: 'Does the coach still fit?',
    body: 'A request was corrected. Open the board.',
    sms: 'A request was corrected, and its coach may not fit any more. Open the board: {link}',
  },
  released: {
    title: 'A request was taken off you',
    body: 'You need not go on. Open the app to see.',
    sms: 'The request you held was taken off you. You need not go on. Details: {link}',
  },
  alarm: {
    title: 'A request needs you',
    body: 'Open the board.',
    sms: 'A request needs a dispatcher now. Open the board: {link}',
  },
  unmet: {
    title: 'Nobody could come',
    body: 'Open the board to see what was promised.',
    sms: 'Nobody could come to a request. See what was promised: {link}',
  },
  callBack: {
    title: 'A unit waits for a call back',
    body: 'Open the board for the number.',
    sms: 'A unit waits for the call that was promised. The number is on the board: {link}',
  },
  passed: {
    title: 'A coach wrote to dispatch',
    body: 'Open the board to read it.',
    sms: 'A coach wrote to dispatch. Read it: {link}',
  },
  followUp: {
    title: 'A follow-up call is due',
    body: 'Open the app to see it.',
    sms: 'A follow-up call is due. Open the app: {link}',
  },
  followUpsToday: {
    title: 'You have follow-up calls today',
    body: 'Open the app to see them.',
    sms: 'You have follow-up calls today. Open the app: {link}',
  },
  followUpsWaiting: {
    title: 'Follow-up calls wait for somebody',
    body: 'Open the app to see which.',
    sms: 'Follow-up calls wait for somebody. Open the app: {link}',
  },
  debrief: {
    title: 'A coach would like to talk',
    body: 'Open the app to see who.',
    sms: 'A coach would like to talk to somebody. Open the app: {link}',
  },
  channelMention: {
    title: 'Somebody called you',
    body: 'Open the channel to read it.',
    sms: 'Somebody called you in a channel. Read it: {link}',
  },
  question: {
    title: 'The team is asked something',
    body: 'Open the channel to see whether you know.',
    sms: 'The team is asked something. See whether you know: {link}',
  },
  questionWaits: {
    title: 'Nobody has answered a question yet',
    body: 'Open the channel to see it.',
    sms: 'A question to the team still waits for an answer. See it: {link}',
  },
  channelDirect: {
    title: 'A message for you',
    body: 'Open the app to read it.',
    sms: 'There is a message for you. Read it: {link}',
  },
  channelMessage: {
    title: 'New in a channel of yours',
    body: 'Open the app to read it.',
    sms: 'There is something new in a channel of yours. Read it: {link}',
  },
  shiftStarting: {
    title: 'Your shift begins soon',
    body: 'Open the app to see it.',
    sms: 'Your shift begins soon. {link}',
  },
  shiftGiven: {
    title: 'A shift is yours now',
    body: 'Open the app to see it.',
    sms: 'A shift is yours now. {link}',
  },
  shiftTaken: {
    title: 'A shift is no longer yours',
    body: 'Open the app to see it.',
    sms: 'A shift is no longer yours. {link}',
  },
  shiftsPlanned: {
    title: 'Your shifts have changed',
    body: 'Open the app to see them.',
    sms: 'Your shifts have changed. {link}',
  },
  swapAsked: {
    title: 'A colleague asks about a shift',
    body: 'Open the app to answer.',
    sms: 'A colleague asks whether you can take a shift. {link}',
  },
  swapAnswered: {
    title: 'News about a shift swap',
    body: 'Open the app to see it.',
    sms: 'There is news about a shift swap. {link}',
  },
  swapToApprove: {
    title: 'A shift swap waits for you',
    body: 'Open the rota to decide.',
    sms: 'A shift swap waits for your decision. {link}',
  },
  coverageGap: {
    title: 'Too few are on call soon',
    body: 'Open the rota to see when.',
    sms: 'Too few are on call in the days ahead. {link}',
  },
  dutyEnding: {
    title: 'Are you still on duty?',
    body: 'It ends by itself soon. Open the app to stay.',
    sms: 'Are you still on duty? It ends by itself soon. To stay: {link}',
  },
  usedUp: {
    title: 'Only urgent texts still go today',
    body: 'As many text messages were sent as one day may have.',
    sms: 'As many text messages were sent today as one day may have. Only urgent ones still go. {link}',
  },
  test: {
    title: 'This is a test',
    body: 'Your device rings. Nothing to do.',
    sms: 'This is a test from your team: text messages reach you. Nothing to do.',
  },
  code: {
    title: 'Your code',
    body: 'Open the app.',
    sms: '{code} is your code for text messages from your team. It holds for 10 minutes.',
  },
} as const satisfies Record<string, Words>;

export const personText = 'Here is the contact information you asked for: {link} Reply STOP to get no more.';

/** Ends every e-mail. */
export const emailEnd = 'You get this because you are on the team. Choose what reaches you: {link}';

/** Answers to text messages. */
export const answers = {
  accepted: 'It is yours, thank you. Open the app for the place and the number: {link}',
  declined: "That's all right. We are asking the next coach.",
  standby: 'Thank you. We ask others first and come back to you.',
  afterwards: 'Thank you. It is yours when you are done; close the one you have in the app: {link}',
  en_route: 'Safe travels. Reply "here" when you arrive.',
  arrived: 'Thank you for being there. Close it in the app when you are done: {link}',
  handed_back: "That's all right, thank you for saying so. We are asking others now.",
  taken: 'Another coach took this one, thank you.',
  over: 'This one is taken care of, thank you.',
  newer:
    'That one no longer waits for you, thank you. Another one is open now: reply Y to take it, N if not this time, or "in 20". Details: {link}',
  busy: 'You already hold another request, so this one goes to somebody else.',
  passed: 'We passed your message to dispatch.',
  help: 'Recovery coach dispatch. Reply Y, N, "in 20", "omw" or "here"; anything else goes to dispatch. STOP ends these messages. Open the app: {link}',
  stopped: '',
  started: '',
  unknown: 'This number is not known here. Ask your recovery organization to be reached.',
} as const;
