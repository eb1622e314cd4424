export { createApi, listen, type ApiOptions } from './api.js';
export { describeApi } from './api-document.js';
export { webRoot } from './web/pages.js';
