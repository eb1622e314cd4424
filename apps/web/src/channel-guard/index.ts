export { GuardNotice } from './guard-notice.js';
export { useMessageGuard } from './use-message-guard.js';
