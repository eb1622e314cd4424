import { deployedConfiguration, endOnSignal, exitOnConfigurationError } from '@causeway/platform';
import { createApi, listen } from './api.js';

try {
  const configuration = deployedConfiguration();
  const app = await createApi({ configuration, roles: ['api'] });
  endOnSignal(() => app.close());
  await listen(app, configuration);
} catch (error) {
  exitOnConfigurationError(error);
}
