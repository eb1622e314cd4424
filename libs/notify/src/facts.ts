declare module '@causeway/kernel' {
  interface FactMap {
    /** A notification was written, or has come farther on its way. */
    'notification.changed': { notificationId: string; memberId: string; kind: string };
    /** A text message that was not understood waits for a dispatcher, or was taken care of. */
    'sms.passed': { smsId: string };
    'sms.settled': { smsId: string };
    /** As many text messages were sent on this day (YYYY-MM-DD) as it may have; raised again with each further one. */
    'sms.used_up': { organizationId: string; day: string };
  }
}

declare module '@causeway/platform' {
  interface JobPayloads {
    'notify.deliver': { organizationId: string; notificationId: string };
    /** Sends one text to a person who is no member. */
    'notify.text_person': { organizationId: string; textId: string };
    'notify.sweep': Record<string, never>;
  }
}

export {};
