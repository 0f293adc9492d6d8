import type { Role } from '../role.js';

interface Wanted {
  readonly role: Role;
  readonly organization: { readonly isPlatform: boolean };
}

/**
 * Why a member of staff may not invite somebody so, as a sentence for them; null when they may. Whether they see the
 * organization is the store's question.
 */
export function whyNotInvite(staff: { readonly role: Role }, { role, organization }: Wanted): string | null {
  const isSupport = staff.role === 'SUPPORT';
  if (!isSupport && !(staff.role === 'ACCOUNT_MANAGER' && role === 'USER'))
    return 'Only support invites people with this role.';
  if (!isSupport && organization.isPlatform) return 'Only support invites people here.';
  return role === 'SUPPORT' && !organization.isPlatform
    ? 'Support accounts belong to the platform’s own organization. Choose that one.'
    : null;
}
