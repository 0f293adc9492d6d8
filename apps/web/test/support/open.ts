import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createElement } from 'react';
import { createClient } from '../../src/apollo/client';
import { App } from '../../src/app/app';
import {
  RecordEnrollmentStepDocument,
  SessionDocument,
  type SessionFieldsFragment,
} from '../../src/generated/graphql';
import { answer } from './api';

/** Opens the app at an address, for a person who stands there by the API's word. */
export function open(session: SessionFieldsFragment, path = '/') {
  answer(SessionDocument, () => ({ session }));
  return openUnanswered(path);
}

export function openUnanswered(path = '/') {
  window.history.replaceState(null, '', path);
  answer(RecordEnrollmentStepDocument, () => ({
    recordEnrollmentStep: { __typename: 'Session', state: 'ENROLLMENT_REQUIRED' },
  }));
  const person = userEvent.setup({ delay: null });
  render(createElement(App, { client: createClient(), env: 'test' }));
  return person;
}

/** The person comes back to this tab. */
export const comeBack = () => document.dispatchEvent(new Event('visibilitychange'));
