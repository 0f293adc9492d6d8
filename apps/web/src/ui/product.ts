/** The build renders pages before there is a document: they hold placeholders for what the server fills in. */
const prerendering = typeof document === 'undefined';

/** What the server writes into the page's head for this installation, read once. */
const meta = (name: string, placeholder: string) =>
  prerendering
    ? placeholder
    : (document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '');

export const product = {
  name: meta('product-name', '__PRODUCT_NAME__'),
  /** As the authenticator app lists the account. */
  issuer: meta('issuer', '__ISSUER__'),
  supportEmail: meta('support-email', '__SUPPORT_EMAIL__'),
  /** The address of the installation’s own mark; empty: the drawn one is shown. */
  logo: meta('logo', ''),
} as const;

/** Allows the component library's own style element under the page's content security policy. */
export const styleNonce = () =>
  prerendering
    ? '__CSP_NONCE__'
    : (document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '');
