import type { EntityManager } from 'typeorm';
import { AccountStore } from '../accounts/account.store.js';
import { OrganizationStore } from '../accounts/organization.store.js';
import { AuditStore } from '../audit/audit.store.js';
import { RetentionStore } from '../audit/retention.store.js';
import { SealStore } from '../audit/seal.store.js';
import { VerificationStore } from '../audit/verification.store.js';
import { AuthenticatorStore } from '../authenticator/authenticator.store.js';
import { DemoStore } from '../demo/demo.store.js';
import { IncidentStore } from '../incidents/incident.store.js';
import { ApiKeyStore } from '../integrators/api-key.store.js';
import { TokenKeyStore } from '../integrators/token-key.store.js';
import { InvitationStore } from '../invitations/invitation.store.js';
import { NoticeStore } from '../notices/notice.store.js';
import { ResetStore } from '../reset/reset.store.js';
import { LinkTokenStore } from '../sign-in/link-token.store.js';
import { MailProofStore } from '../sign-in/mail-proof.store.js';
import { SessionStore } from '../sign-in/session.store.js';
import { DeliveryStore } from '../webhooks/delivery.store.js';
import { WebhookStore } from '../webhooks/webhook.store.js';
import { WebhookCursorStore } from '../webhooks/webhook-cursor.store.js';

/** The stores of one transaction: the first argument of a use case's inner work. */
export interface Tx {
  readonly accounts: AccountStore;
  readonly organizations: OrganizationStore;
  readonly authenticators: AuthenticatorStore;
  readonly sessions: SessionStore;
  readonly mailProofs: MailProofStore;
  readonly resets: ResetStore;
  readonly links: LinkTokenStore;
  readonly invitations: InvitationStore;
  readonly incidents: IncidentStore;
  readonly apiKeys: ApiKeyStore;
  readonly tokenKeys: TokenKeyStore;
  readonly webhooks: WebhookStore;
  readonly webhookCursor: WebhookCursorStore;
  readonly deliveries: DeliveryStore;
  readonly audit: AuditStore;
  readonly seals: SealStore;
  readonly retention: RetentionStore;
  readonly verification: VerificationStore;
  readonly notices: NoticeStore;
  readonly demo: DemoStore;
}

export const txOver = (manager: EntityManager): Tx => ({
  accounts: new AccountStore(manager),
  organizations: new OrganizationStore(manager),
  authenticators: new AuthenticatorStore(manager),
  sessions: new SessionStore(manager),
  mailProofs: new MailProofStore(manager),
  resets: new ResetStore(manager),
  links: new LinkTokenStore(manager),
  invitations: new InvitationStore(manager),
  incidents: new IncidentStore(manager),
  apiKeys: new ApiKeyStore(manager),
  tokenKeys: new TokenKeyStore(manager),
  webhooks: new WebhookStore(manager),
  webhookCursor: new WebhookCursorStore(manager),
  deliveries: new DeliveryStore(manager),
  audit: new AuditStore(manager),
  seals: new SealStore(manager),
  retention: new RetentionStore(manager),
  verification: new VerificationStore(manager),
  notices: new NoticeStore(manager),
  demo: new DemoStore(manager),
});
