import { FeaturesModule } from '@causeway/features';
import {
  deployedConfiguration,
  endOnSignal,
  exitOnConfigurationError,
  Live,
  liveOptions,
  Logger,
  type LiveServer,
} from '@causeway/platform';
import { NestFactory } from '@nestjs/core';
import { Server } from 'socket.io';

try {
  const configuration = deployedConfiguration();
  const logger = new Logger(configuration.LOG_LEVEL);
  const app = await NestFactory.createApplicationContext(
    FeaturesModule.register({ configuration, roles: ['worker'] }),
    { logger, abortOnError: false },
  );
  // Nobody connects here; the adapter carries what the jobs tell to the sockets of every api process.
  const live = liveOptions(configuration);
  const server: LiveServer = new Server(live.options);
  app.get(Live).attach(server);
  endOnSignal(async () => {
    await app.close();
    live.close();
  });
  logger.info(
    {},
    configuration.REDIS_URL
      ? 'worker runs'
      : 'worker runs; without REDIS_URL its news reach no socket, screens catch up by themselves',
  );
} catch (error) {
  exitOnConfigurationError(error);
}
