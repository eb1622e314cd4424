import {
  comeBack,
  reconnection,
  type ClientToServer,
  type SendAcknowledgement,
  type ServerToClient,
} from '@causeway/contracts';
import { createContext, useContext, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { io, type Socket } from 'socket.io-client';

type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** `reconnecting`: the server does not answer, we keep trying. `offline`: this device has no network at all. */
export type ConnectionState = 'connected' | 'reconnecting' | 'offline';

export interface Connection {
  state: ConnectionState;
  /** Since when, in milliseconds of this browser's clock. What is shown is as old as the moment the connection was lost. */
  since: number;
}

const SocketContext = createContext<LiveSocket | null>(null);
const ConnectionContext = createContext<Connection>({ state: 'connected', since: 0 });

/** How long a command waits for its acknowledgement, in milliseconds. */
const commandTimeout = 8_000;

/**
 * Holds the one socket of this tab, signed in by the session cookie. Events are hints, so after every gap
 * all queries on the screen are fetched again.
 */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [socket] = useState<LiveSocket>(() => io({ autoConnect: false, ...reconnection }));
  const [connection, setConnection] = useState<Connection>(() => ({ state: 'connected', since: Date.now() }));

  useEffect(() => {
    const become = (state: ConnectionState) =>
      setConnection((was) => {
        if (was.state === state) return was;
        // From reconnecting to offline what is shown does not get younger.
        const keepsAge = was.state !== 'connected' && state !== 'connected';
        return { state, since: keepsAge ? was.since : Date.now() };
      });
    const lost = () => become(navigator.onLine ? 'reconnecting' : 'offline');
    const wake = () => {
      if (!socket.connected) socket.connect();
    };
    /**
     * A network that went or came leaves the old connection open and dead; only the heartbeat would notice. So it is
     * given up at once: where the browser is wrong about the network, a new one stands before anybody sees a bar.
     */
    const renew = () => {
      if (socket.connected) socket.io.engine.close();
      // Not only connect(): that would wait for the next of the attempts that are under way.
      else socket.disconnect().connect();
    };
    const shown = () => {
      if (document.visibilityState === 'visible') wake();
    };
    socket.on('connect', () => {
      become('connected');
      // The first time too: what happened between fetching and connecting came by no event.
      void queryClient.invalidateQueries();
    });
    socket.on('disconnect', lost);
    socket.on('connect_error', lost);
    const stayAway = comeBack(socket);
    window.addEventListener('online', renew);
    window.addEventListener('offline', renew);
    // A phone out of a pocket.
    document.addEventListener('visibilitychange', shown);
    socket.connect();
    return () => {
      window.removeEventListener('online', renew);
      window.removeEventListener('offline', renew);
      document.removeEventListener('visibilitychange', shown);
      stayAway();
      socket.off().disconnect();
    };
  }, [socket, queryClient]);

  return (
    <SocketContext value={socket}>
      <ConnectionContext value={connection}>{children}</ConnectionContext>
    </SocketContext>
  );
}

/** Calls `handler` for every `event` the server sends while the component is on the screen. */
export function useLive<E extends keyof ServerToClient>(event: E, handler: ServerToClient[E]): void {
  const socket = useContext(SocketContext);
  // Typed per event by the signature above; inside, all handlers are functions of one argument.
  const onEvent = useEffectEvent((argument: unknown) => (handler as (argument: unknown) => void)(argument));
  useEffect(() => {
    if (!socket) return;
    const listener = (argument: unknown) => onEvent(argument);
    const untyped: Socket = socket;
    untyped.on<string>(event, listener);
    return () => {
      untyped.off<string>(event, listener);
    };
  }, [socket, event]);
}

type Command<C extends keyof ClientToServer> = Parameters<ClientToServer[C]>[0];

/** What a client says without waiting for an answer. */
type Signal = {
  [C in keyof ClientToServer]: Parameters<ClientToServer[C]> extends [unknown] ? C : never;
}[keyof ClientToServer];

/** Says something that nobody acknowledges, and that is lost without a connection. */
export function useLiveSignal(): <C extends Signal>(name: C, what: Command<C>) => void {
  const socket = useContext(SocketContext);
  return (name, what) => {
    if (socket?.connected) (socket as Socket).emit(name, what);
  };
}

/**
 * Sends a command and waits for the server's acknowledgement.
 * Rejects when there is no connection, or no acknowledgement within 8 s: the command may have arrived
 * all the same, so repeat it under the same id.
 */
export function useLiveCommand(): <C extends keyof ClientToServer>(
  name: C,
  command: Command<C>,
) => Promise<SendAcknowledgement> {
  const socket = useContext(SocketContext);
  return async (name, command) => {
    if (!socket?.connected) throw new Error('not connected');
    return (await (socket as Socket)
      .timeout(commandTimeout)
      .emitWithAck(name, command)) as SendAcknowledgement;
  };
}

/** Whether the server is heard, and since when. */
export function useConnection(): Connection {
  return useContext(ConnectionContext);
}
