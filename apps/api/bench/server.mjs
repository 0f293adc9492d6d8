// The product as it is built, with request and hash limits out of the way of the measurement.
import { createApp } from '../dist/app.js';
import { systemClock } from '../dist/clock.js';
import { readConfig } from '../dist/config.js';
import { Database } from '../dist/database/database.js';
import { createLog } from '../dist/log.js';
import { makeSealKey, parseSealKey } from '../dist/secrets/seal-key.js';

const config = readConfig(process.env);
const database = await Database.connect({ url: config.databaseUrl });
const log = createLog('error');
const sealKey = parseSealKey(makeSealKey());
const { secretKeys } = config;
const app = await createApp({ config, database, clock: systemClock, log, secretKeys, sealKey });
await app.server.listen({ port: config.port, host: '127.0.0.1' });
process.send('ready');
