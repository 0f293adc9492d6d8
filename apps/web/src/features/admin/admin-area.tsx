import './admin-styles';
import { type ReactNode, useMemo } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import type { Session } from '../../apollo/standing';
import type { Step } from '../../ui/step-link';
import { adminPaths, incidentPath, organizationPath, personPath, webhookPath } from './admin-paths';
import { AdoptionPage } from './adoption/adoption-page';
import { AuditPage } from './audit/audit-page';
import { IncidentPage } from './incidents/incident-page';
import { IncidentsPage } from './incidents/incidents-page';
import { EndpointPage } from './integrations/endpoint-page';
import { KeysPage } from './integrations/keys-page';
import { TokensPage } from './integrations/tokens-page';
import { WebhooksPage } from './integrations/webhooks-page';
import { InvitationsPage } from './invitations/invitations-page';
import { OrganizationPage } from './organizations/organization-page';
import { OrganizationsPage } from './organizations/organizations-page';
import { OverviewPage } from './overview/overview-page';
import { MeProvider } from './parts/me';
import { SayProvider } from './parts/say';
import { StepUpProvider } from './parts/step-up';
import { PeoplePage } from './people/people-page';
import { PersonPage } from './people/person-page';
import { QueuePage } from './resets/queue-page';
import { IncidentCountProvider } from './shell/incident-count';
import { NoPage } from './shell/no-page';
import { OrganizationsProvider } from './shell/organizations';
import { ResetCountProvider } from './shell/reset-count';
import { Shell } from './shell/shell';

export interface AdminAreaProps {
  session: Session;
  /** Said above the work, whatever the page. */
  notice: ReactNode;
  toHome: Step;
}

/** What account managers and support see; the server decides again about everything that is asked and done here. */
export function AdminArea({ session, notice, toHome }: AdminAreaProps) {
  const { id, name, email, role } = session.user ?? {};
  const me = useMemo(
    () => ({ id: id ?? '', name: name ?? '', email: email ?? '', isSupport: role === 'SUPPORT' }),
    [id, name, email, role],
  );
  return (
    <BrowserRouter>
      <MeProvider value={me}>
        <OrganizationsProvider>
          <ResetCountProvider>
            <IncidentCountProvider>
              <StepUpProvider>
                <SayProvider>
                  <Shell notice={notice} toHome={toHome}>
                    <Pages />
                  </Shell>
                </SayProvider>
              </StepUpProvider>
            </IncidentCountProvider>
          </ResetCountProvider>
        </OrganizationsProvider>
      </MeProvider>
    </BrowserRouter>
  );
}

const Pages = () => (
  <Routes>
    <Route path={adminPaths.overview} element={<OverviewPage />} />
    <Route path={adminPaths.people} element={<PeoplePage />} />
    <Route path={personPath(':id')} element={<PersonPage />} />
    <Route path={adminPaths.organizations} element={<OrganizationsPage />} />
    <Route path={organizationPath(':id')} element={<OrganizationPage />} />
    <Route path={adminPaths.resets} element={<QueuePage />} />
    <Route path={adminPaths.incidents} element={<IncidentsPage />} />
    <Route path={incidentPath(':id')} element={<IncidentPage />} />
    <Route path={adminPaths.adoption} element={<AdoptionPage />} />
    <Route path={adminPaths.invitations} element={<InvitationsPage />} />
    <Route path={adminPaths.audit} element={<AuditPage />} />
    <Route path={adminPaths.keys} element={<KeysPage />} />
    <Route path={adminPaths.webhooks} element={<WebhooksPage />} />
    <Route path={webhookPath(':id')} element={<EndpointPage />} />
    <Route path={adminPaths.accessTokens} element={<TokensPage />} />
    <Route path="*" element={<NoPage />} />
  </Routes>
);
