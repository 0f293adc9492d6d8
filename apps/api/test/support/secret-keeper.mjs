// Keeps secrets in a folder as soon as a line comes in, and says in one line of JSON what they are.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { keptSecret } from '../../dist/secrets/kept-secret.js';

const [folder, count] = process.argv.slice(2);
console.log('ready');
await once(process.stdin, 'data');
const secrets = [];
for (let index = 0; index < Number(count); index += 1)
  secrets.push(await keptSecret(folder, `secret-${index}`, () => randomBytes(32).toString('base64')));
console.log(JSON.stringify(secrets));
process.exit(0);
