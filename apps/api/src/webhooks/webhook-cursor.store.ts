import type { EntityManager } from 'typeorm';
import { readSealed } from '../incidents/sealed-event.store.js';

/** How far endpoints were told of the trail, within a transaction. */
export class WebhookCursorStore {
  constructor(private readonly manager: EntityManager) {}

  /** Up to where the trail was told on, held until the transaction ends; null while another process does so. */
  async claim(): Promise<string | null> {
    const text = 'select position from webhook_cursor for update skip locked';
    const [cursor] = await this.manager.query<{ position: string }[]>(text);
    return cursor?.position ?? null;
  }

  async move(position: string): Promise<void> {
    await this.manager.query('update webhook_cursor set position = $1', [position]);
  }

  sealedAfter(position: string, limit: number) {
    return readSealed(this.manager, 'l.position > $1 order by l.position limit $2', [position, limit]);
  }
}
