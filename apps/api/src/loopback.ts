/** This machine, by the names and addresses that never lead elsewhere. */
export const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host);
