import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: string[];
  readonly source: string;
}

/** A real SMTP server on loopback that keeps what it takes; `answer` can make it refuse a recipient. */
export async function startMailServer(answer: (to: string) => Error | null = () => null) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => done(answer(address)),
    onData: async (stream, session, done) => {
      const source = await text(stream);
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), source });
      done();
    },
  });
  server.on('error', () => undefined);
  const listen = (port: number) => new Promise<void>((ready) => void server.listen(port, '127.0.0.1', ready));
  await listen(0);
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received,
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
}
