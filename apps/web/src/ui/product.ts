/** What the server writes into the page's head for this installation, read once. */
const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

export const product = {
  name: meta('product-name'),
  /** As the authenticator app lists the account. */
  issuer: meta('issuer'),
  supportEmail: meta('support-email'),
} as const;

/** Allows the component library's own style element under the page's content security policy. */
export const styleNonce = () =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
