// Gives an account its authenticator, so that its next sign-in asks for a code.
import { codeAt, stepAt } from '../../api/dist/authenticator/totp.js';

export async function enroll(url, email, password) {
  let cookie = '';
  async function ask(query, variables) {
    const headers = { 'content-type': 'application/json', cookie };
    const body = JSON.stringify({ query, variables });
    const reply = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    const { data, errors } = await reply.json();
    if (errors) throw new Error(errors[0].message);
    return data;
  }
  await ask(
    'mutation ($email: String!, $password: String!) { login(email: $email, password: $password) { __typename } }',
    {
      email,
      password,
    },
  );
  const { enroll2FA } = await ask('mutation { enroll2FA { ... on Enrollment { id secret } } }');
  const { verify2FA } = await ask(
    'mutation ($code: String!, $id: ID) { verify2FA(code: $code, enrollmentId: $id) { __typename } }',
    { id: enroll2FA.id, code: codeAt(enroll2FA.secret, stepAt(new Date())) },
  );
  if (verify2FA.__typename !== 'Verified') throw new Error(`${email}: ${verify2FA.__typename}`);
}
