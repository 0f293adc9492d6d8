import { useAnswer } from '#src/apollo/use-answer';
import { AudiencesDocument } from '#src/generated/admin/graphql';
import { BuildingIcon } from '../icons';
import { Answered } from '../parts/answered';
import { Card } from '../parts/card';
import { TableSkeleton } from '../parts/data-table';
import { Empty } from '../parts/empty';
import type { Named } from '../shell/organizations';
import { AudiencesCard } from './audiences-card';
import classes from './integrations.module.css';
import { IntegrationsPage } from './integrations-page';
import { Snippet } from './snippet';
import { tokensMessages as words } from './tokens.messages';

export const TokensPage = () => (
  <IntegrationsPage heading={words.heading} intro={words.intro}>
    {(organization) => <Tokens key={organization.id} {...organization} />}
  </IntegrationsPage>
);

function Tokens({ id }: Named) {
  const answer = useAnswer(AudiencesDocument, { organizationId: id });
  return (
    <Answered answer={answer} skeleton={<TableSkeleton rows={3} />}>
      {({ organization }) =>
        organization ? (
          <div className={classes.cards}>
            <AudiencesCard organization={organization} reload={answer.reload} />
            <HowCard />
          </div>
        ) : (
          <Empty icon={<BuildingIcon />} heading={words.notFound} text={words.notFoundText} />
        )
      }
    </Answered>
  );
}

function HowCard() {
  const { origin } = window.location;
  return (
    <Card heading={words.how}>
      <div className={classes.stack}>
        <ol className={classes.bullets}>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Snippet name={words.issuer} text={origin} copy={words.copyIssuer} />
        <Snippet name={words.keys} text={`${origin}/.well-known/jwks.json`} copy={words.copyKeys} />
      </div>
    </Card>
  );
}
