import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { LINE_LIMIT_MS, type Hear, type Line, type Place } from './line.js';

export const XMPP_HOST = 'localhost';

/**
 * An occupant of a room, over TCP, by hand: a library would make a tree of every stanza, and what would be measured is
 * the clients. A message counts as taken when its own author sees it in the room, which XEP-0045 promises.
 */
export async function openXmpp({ port, channel }: Place, nick: string, hear: Hear): Promise<Line> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true).setEncoding('latin1');
  await once(socket, 'connect');
  const room = `${channel}@conference.${XMPP_HOST}`;
  await signIn(socket);
  socket.write(
    `<presence to='${room}/${nick}'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>`,
  );
  // The last one of whom the room tells oneself is oneself: status 110.
  await told(socket, `code='110'`, `code="110"`);

  const waiting = new Map<string, () => void>();
  let rest = '';
  socket.on('data', (chunk) => {
    rest += String(chunk);
    const texts: string[] = [];
    let from = 0;
    for (let end = rest.indexOf('</message>'); end >= 0; end = rest.indexOf('</message>', from)) {
      const body = rest.indexOf('<body>', from);
      if (body >= 0 && body < end) texts.push(rest.slice(body + 6, rest.indexOf('</body>', body)));
      from = end + 10;
    }
    rest = rest.slice(from);
    for (const text of texts) {
      waiting.get(text)?.();
      waiting.delete(text);
    }
    if (texts.length > 0) hear(texts);
  });
  let number = 0;
  return {
    send: (text) =>
      new Promise((taken) => {
        waiting.set(text, taken);
        const id = (number += 1);
        socket.write(
          `<message to='${room}' type='groupchat' id='${nick}-${id}'><body>${text}</body></message>`,
        );
      }),
    close: () => socket.destroy(),
  };
}

async function signIn(socket: Socket): Promise<void> {
  const open = `<stream:stream to='${XMPP_HOST}' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>`;
  socket.write(open);
  await told(socket, '</stream:features>');
  socket.write(`<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>`);
  await told(socket, '<success');
  socket.write(open);
  await told(socket, '</stream:features>');
  socket.write(`<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>`);
  await told(socket, '</iq>');
}

/** Waits until the server has said one of these. */
function told(socket: Socket, ...words: string[]): Promise<void> {
  return new Promise((done, fail) => {
    let heard = '';
    const end = (settle: () => void): void => {
      clearTimeout(late);
      socket.off('data', onData).off('close', onClose);
      settle();
    };
    const onData = (chunk: Buffer | string): void => {
      heard = (heard + String(chunk)).slice(-10_000);
      if (words.some((word) => heard.includes(word))) end(done);
    };
    const onClose = (): void => end(() => fail(new Error(`The XMPP server hung up after: ${heard}`)));
    const late = setTimeout(
      () => end(() => fail(new Error(`The XMPP server never said ${words[0]}, but: ${heard}`))),
      LINE_LIMIT_MS,
    );
    socket.on('data', onData).on('close', onClose);
  });
}
