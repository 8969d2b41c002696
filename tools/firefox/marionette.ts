/**
 * A client of Firefox's remote protocol, Marionette: over TCP, each message is its length in bytes, a colon and JSON.
 * Firefox greets; then `[0, id, command, parameters]` is answered by `[1, id, error, result]`.
 */
import { connect as connectSocket, type Socket } from 'node:net';

/** Firefox refused a command, or went away. */
export class MarionetteError extends Error {
  override readonly name = 'MarionetteError';
}

export interface Marionette {
  /** Resolves to the result. Rejects with MarionetteError. */
  readonly send: (command: string, parameters?: object) => Promise<unknown>;
  readonly close: () => void;
}

const COLON = ':'.charCodeAt(0);

/** Cuts a stream of bytes into messages, whatever the pieces it comes in. */
export const messageReader = (onMessage: (message: unknown) => void): ((piece: Buffer) => void) => {
  let rest = Buffer.alloc(0);
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      const colon = rest.indexOf(COLON);
      if (colon === -1) return;
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (rest.length < end) return;
      const json = rest.subarray(colon + 1, end).toString();
      rest = rest.subarray(end);
      onMessage(JSON.parse(json));
    }
  };
};

/** The bytes of a message. */
export const writeMessage = (message: unknown): Buffer => {
  const json = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`${json.length}:`), json]);
};

interface Waiting {
  readonly command: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

const errorOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return String(error);
  const { error: code, message } = error as { readonly error?: unknown; readonly message?: unknown };
  return `${code}: ${message}`;
};

const isReply = (message: unknown): message is [1, number, unknown, unknown] =>
  Array.isArray(message) && message[0] === 1 && typeof message[1] === 'number';

/** Commands and replies over a greeted socket. */
const converse = (socket: Socket): Marionette & { readonly receive: (message: unknown) => void } => {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  socket.on('close', () => {
    for (const { command, reject } of waiting.values()) reject(new MarionetteError(`${command}: Firefox went away`));
    waiting.clear();
  });
  const receive = (message: unknown): void => {
    if (!isReply(message)) return;
    const [, id, error, result] = message;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === null) asked?.resolve(result);
    else asked?.reject(new MarionetteError(`${asked.command}: ${errorOf(error)}`));
  };
  const send = (command: string, parameters: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) return reject(new MarionetteError(`${command}: Firefox went away`));
      last += 1;
      waiting.set(last, { command, resolve, reject });
      socket.write(writeMessage([0, last, command, parameters]));
    });
  return { send, receive, close: () => socket.destroy() };
};

/** Connects to the Firefox that listens on a port of this machine. Rejects where none does. */
export const connectMarionette = (port: number): Promise<Marionette> =>
  new Promise((resolve, reject) => {
    const socket = connectSocket({ host: '127.0.0.1', port });
    const conversation = converse(socket);
    let greeted = false;
    const read = messageReader((message) => {
      if (greeted) return conversation.receive(message);
      greeted = true;
      resolve(conversation);
    });
    socket.on('data', read);
    socket.on('error', reject);
  });

/** What a command gave, out of the box that the protocol puts it in. */
export const resultOf = (result: unknown): unknown =>
  typeof result === 'object' && result !== null && 'value' in result ? result.value : result;

/** Throws MarionetteError where Firefox gave no text. */
export const textOf = (value: unknown): string => {
  if (typeof value !== 'string') throw new MarionetteError(`Firefox answered ${JSON.stringify(value)}, not a text`);
  return value;
};
