import { expect, test } from 'vitest';
import { after, days, hours } from '../duration.js';
import { tellDemo } from './tell-demo.js';

const start = new Date('2026-11-23T03:00:00Z');
const moments = Array.from({ length: 14 }, (_, index) => after(start, hours(29 * index)));

test.each(moments)('seen from %o, every story is told and nothing is told of the future', (now) => {
  const { stage } = tellDemo(now);
  const told = (type: string) => stage.events.filter(({ event }) => event.type === type);
  expect(stage.people.length).toBeGreaterThan(200);
  expect(stage.events.length).toBeGreaterThan(2500);
  for (const { at } of stage.events) expect(at <= now && at >= after(now, days(-91))).toBe(true);
  const staff = told('RESET_GRANTED').map(({ event }) => event.actorId);
  const most = Math.max(...staff.map((id) => staff.filter((other) => other === id).length));
  expect(most).toBeGreaterThanOrEqual(11);
  expect(told('RESET_CANCELLED')).toHaveLength(1);
  expect(told('RESET_REPORTED')).toHaveLength(2);
  expect(told('ATTEMPT_REFUSED')).toHaveLength(1);
  const details = stage.events.map(({ event }) => JSON.stringify(event.details));
  expect(details.filter((text) => text.includes('"recoveryCodesLeft":2'))).toHaveLength(2);
  expect(details.filter((text) => text.includes('ALREADY_USED'))).toHaveLength(1);
});

test('people who may act stand before what they do, and nobody is enrolled before their first sign-in', () => {
  for (const now of moments)
    for (const { firstSignedInAt, firstEnrolledAt, createdAt, authenticators } of tellDemo(now).stage
      .people) {
      if (firstEnrolledAt) expect(firstSignedInAt && firstSignedInAt < firstEnrolledAt).toBe(true);
      if (firstSignedInAt) expect(firstSignedInAt >= createdAt).toBe(true);
      expect(authenticators.filter(({ revokedAt }) => !revokedAt).length).toBeLessThanOrEqual(1);
    }
});
