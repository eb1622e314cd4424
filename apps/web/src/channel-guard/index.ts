export { GuardNotice } from './guard-notice.js';
export { useMessageGuard, type MessageGuardState } from './use-message-guard.js';
