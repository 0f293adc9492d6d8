import { writeFileSync } from 'node:fs';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { sortedSchema } from './schema.js';

const [file] = process.argv.slice(2);
if (!file) throw new Error('Usage: emit-schema <file>');
writeFileSync(file, `${printSchemaWithDirectives(sortedSchema())}\n`);
