import { Button } from '@mantine/core';
import type { Session } from '../../apollo/standing';
import { useSignOut } from '../../apollo/use-sign-out';
import { momentWords } from '../../ui/moment-words';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { product } from '../../ui/product';
import { Screen } from '../../ui/screen';
import { type Step, StepLink, stepProps } from '../../ui/step-link';
import { homeMessages as words } from './account.messages';
import classes from './account.module.css';

type SignedIn = NonNullable<Session['user']>;

interface HomePageProps {
  session: Session;
  user: SignedIn;
  toCodes: Step;
  toActivity: Step;
  /** For those who look after others. */
  toAdmin: Step | null;
}

export function HomePage({ session, user, toCodes, toActivity, toAdmin }: HomePageProps) {
  const { busy, problem, signOut } = useSignOut();
  return (
    <Screen heading={words.heading(user.name)} intro={words.intro}>
      {user.lastResetRequest && <ResetAsked request={user.lastResetRequest} />}
      <dl className={classes.facts}>
        <Fact name={words.email}>{user.email}</Fact>
        {user.organization && <Fact name={words.organization}>{user.organization.name}</Fact>}
        {user.role && <Fact name={words.role}>{words.roles[user.role]}</Fact>}
        {session.recoveryCodesLeft !== null && (
          <Fact name={words.codesLeft}>{session.recoveryCodesLeft}</Fact>
        )}
      </dl>
      {toAdmin && (
        <Button component="a" {...stepProps(toAdmin)}>
          {words.admin}
        </Button>
      )}
      <div className={classes.links}>
        <StepLink to={toActivity}>{words.activity}</StepLink>
        <StepLink to={toCodes}>{words.makeCodes}</StepLink>
      </div>
      <Button variant="default" loading={busy} onClick={() => void signOut()}>
        {words.signOut}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </Screen>
  );
}

/** Whoever asked for it knew the password: the owner of the account should know of it, calmly. */
function ResetAsked({ request }: { request: NonNullable<SignedIn['lastResetRequest']> }) {
  const { openedAt, browser, address } = request;
  return (
    <Notice tone="NOTE">
      <p>{words.resetAsked(momentWords(openedAt), browser, address)}</p>
      <p>{words.notMe(product.supportEmail)}</p>
    </Notice>
  );
}

function Fact({ name, children }: { name: string; children: string | number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
