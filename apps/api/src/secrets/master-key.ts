import { hkdfSync } from 'node:crypto';

/** A master key and the name that sealed values carry of it. */
export interface MasterKey {
  readonly id: string;
  readonly key: Buffer;
}

/** A key for one purpose alone: what is done with it tells nothing about the master key or its other purposes. */
export const deriveKey = ({ key }: MasterKey, purpose: string) =>
  Buffer.from(hkdfSync('sha256', key, '', `dragonfly-2fa ${purpose}`, 32));
