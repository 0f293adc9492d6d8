import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createElement } from 'react';
import { createClient } from '../../src/apollo/client';
import { App } from '../../src/app/app';
import {
  RecordEnrollmentStepDocument,
  SessionDocument,
  type SessionFieldsFragment,
  type SessionQuery,
} from '../../src/generated/graphql';
import { answer } from './api';

/** Opens the app at an address, for a person who stands there by the API's word. */
export const open = (session: SessionFieldsFragment, path = '/') => openAnswered(() => ({ session }), path);

/** The same where the first question gets another answer. */
export function openAnswered(
  reply: Parameters<typeof answer<SessionQuery, Record<string, never>>>[1],
  path = '/',
) {
  window.history.replaceState(null, '', path);
  answer(SessionDocument, reply);
  answer(RecordEnrollmentStepDocument, () => ({
    recordEnrollmentStep: { __typename: 'Session', state: 'ENROLLMENT_REQUIRED' },
  }));
  const person = userEvent.setup({ delay: null });
  render(createElement(App, { client: createClient(), env: 'test' }));
  return person;
}

/** The person comes back to this tab. */
export const comeBack = () => document.dispatchEvent(new Event('visibilitychange'));
