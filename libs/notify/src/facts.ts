declare module '@causeway/kernel' {
  interface FactMap {
    /** A notification was written, or has come farther on its way. */
    'notification.changed': { notificationId: string; memberId: string; kind: string };
    /** A text message that was not understood waits for a dispatcher, or was taken care of. */
    'sms.passed': { smsId: string };
    'sms.settled': { smsId: string };
  }
}

declare module '@causeway/platform' {
  interface JobPayloads {
    'notify.deliver': { organizationId: string; notificationId: string };
    'notify.sweep': Record<string, never>;
  }
}

export {};
