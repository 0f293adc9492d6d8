interface WireError {
  extensions?: { code?: unknown; required?: unknown; actual?: unknown };
}

/** Whether the door would open for a new code: the field wants ELEVATED, and the caller has both factors. */
export const wantsCode = (answer: unknown): boolean =>
  errorsOf(answer).some(
    ({ extensions: { code, required, actual } = {} }) =>
      code === 'AUTH_STATE_REQUIRED' &&
      actual === 'AUTHENTICATED' &&
      Array.isArray(required) &&
      required.includes('ELEVATED'),
  );

function errorsOf(answer: unknown): WireError[] {
  const { errors } = (answer ?? {}) as { errors?: unknown };
  return Array.isArray(errors) ? (errors as WireError[]) : [];
}
