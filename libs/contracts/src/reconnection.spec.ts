import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { comeBack } from './reconnection.js';

class Socket {
  connected = false;
  active = false;
  attempts = 0;
  private readonly listeners = new Map<string, (argument: never) => void>();

  connect(): void {
    this.attempts += 1;
  }
  on(event: string, listener: (argument: never) => void): void {
    this.listeners.set(event, listener);
  }
  tell(event: string, argument: unknown): void {
    this.listeners.get(event)?.(argument as never);
  }
}

describe('coming back', () => {
  let socket: Socket;
  beforeEach(() => {
    jest.useFakeTimers();
    socket = new Socket();
    comeBack(socket, () => 0.5);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('follows when the server closed the connection', () => {
    socket.tell('disconnect', 'io server disconnect');
    jest.advanceTimersByTime(999);
    expect(socket.attempts).toBe(0);
    jest.advanceTimersByTime(1);
    expect(socket.attempts).toBe(1);
  });

  it('goes on when the server could not say who it is, with longer and longer pauses', () => {
    socket.tell('connect_error', new Error('service.unavailable'));
    jest.advanceTimersByTime(1_000);
    expect(socket.attempts).toBe(1);
    socket.tell('connect_error', new Error('service.unavailable'));
    jest.advanceTimersByTime(1_999);
    expect(socket.attempts).toBe(1);
    jest.advanceTimersByTime(1);
    expect(socket.attempts).toBe(2);
    for (let attempt = 2; attempt < 10; attempt += 1) {
      socket.tell('connect_error', new Error('service.unavailable'));
      jest.advanceTimersByTime(5_000);
    }
    expect(socket.attempts).toBe(10);
  });

  it('ends with the session', () => {
    socket.tell('connect_error', new Error('auth.required'));
    jest.runAllTimers();
    expect(socket.attempts).toBe(0);
  });

  it('leaves to Socket.IO what it does by itself', () => {
    socket.active = true;
    socket.tell('disconnect', 'transport close');
    socket.tell('connect_error', new Error('websocket error'));
    jest.runAllTimers();
    expect(socket.attempts).toBe(0);
  });

  it('does not happen after all once nobody wants it', () => {
    const giveUp = comeBack(socket, () => 0.5);
    socket.tell('disconnect', 'io server disconnect');
    giveUp();
    jest.runAllTimers();
    expect(socket.attempts).toBe(0);
  });

  it('does not make a whole team come in one moment', () => {
    const early = new Socket();
    comeBack(early, () => 0);
    early.tell('disconnect', 'io server disconnect');
    jest.advanceTimersByTime(500);
    expect(early.attempts).toBe(1);
  });
});
