import { CONFIGURATION, type Configuration } from '@causeway/platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { textsIn } from '../texts/index.js';
import { mishap, PATIENCE_MS, type Attempt, type Letter, type Sender } from './sender.js';

/** E-mail through the configured mail server. */
@Injectable()
export class EmailSender implements Sender, OnApplicationShutdown {
  private readonly transport: Transporter | undefined;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {
    const { SMTP_URL: url } = configuration;
    const patience = {
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    };
    this.transport = url ? createTransport({ url, ...patience }) : undefined;
  }

  get ready(): boolean {
    return this.transport !== undefined;
  }

  async send({ notificationId, kind, email, language, url, code }: Letter): Promise<Attempt> {
    if (!this.transport) return { result: 'never', reason: 'not_set_up' };
    const { texts, emailEnd } = textsIn(language);
    const { title, body } = texts[kind.text];
    const { BASE_URL, SMTP_FROM } = this.configuration;
    const settings = `${BASE_URL}/settings/notifications`;
    try {
      const { messageId } = await this.transport.sendMail({
        from: SMTP_FROM,
        to: email,
        subject: title,
        text: `${body}\n\n${code ?? url}\n\n-- \n${emailEnd.replace('{link}', settings)}\n`,
        // The same for every attempt, so that a mailbox can tell a repetition.
        messageId: `<${notificationId}@${new URL(BASE_URL).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { result: 'sent', providerId: messageId };
    } catch (error) {
      const { responseCode } = error as { responseCode?: unknown };
      const refused = typeof responseCode === 'number' && responseCode >= 500;
      const reason = typeof responseCode === 'number' ? `mail server: ${responseCode}` : mishap(error);
      return { result: refused ? 'never' : 'later', reason };
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
