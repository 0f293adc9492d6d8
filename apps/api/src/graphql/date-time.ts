import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';

/** RFC 3339 in UTC, like 2026-01-31T09:30:00.000Z. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  name: 'DateTime',
  description: 'A moment in UTC, as RFC 3339 writes it: 2026-01-31T09:30:00.000Z.',
});
