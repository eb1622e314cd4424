import { createECDH, hkdfSync } from 'node:crypto';
import { Organization } from '@causeway/identity';
import { CONFIGURATION, UnitOfWork, type Configuration } from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';

export interface VapidKeys {
  publicKey: string;
  privateKey: string;
}

/** The key pair by which push services know who sends: the configured one, or one of each organization's own. */
@Injectable()
export class Vapid {
  private readonly own = new Map<string, VapidKeys>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Where push services complain; Apple's refuses addresses that are not of the public web. */
  get subject(): string {
    const { VAPID_SUBJECT, BASE_URL } = this.configuration;
    return VAPID_SUBJECT ?? (BASE_URL.startsWith('https:') ? BASE_URL : 'mailto:causeway@localhost');
  }

  async keysOf(organizationId: string): Promise<VapidKeys> {
    const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = this.configuration;
    if (publicKey && privateKey) return { publicKey, privateKey };
    let keys = this.own.get(organizationId);
    if (!keys) {
      const { linkSecret } = await this.unitOfWork.run(organizationId, () =>
        this.unitOfWork.manager.findOneByOrFail(Organization, { id: organizationId }),
      );
      keys = keysFrom(linkSecret);
      this.own.set(organizationId, keys);
    }
    return keys;
  }
}

/** The key pair that belongs to a secret: the same for every process, and stored nowhere. */
export function keysFrom(secret: Buffer): VapidKeys {
  for (let round = 0; ; round += 1) {
    const curve = createECDH('prime256v1');
    const privateKey = Buffer.from(hkdfSync('sha256', secret, '', `causeway web push ${round}`, 32));
    try {
      curve.setPrivateKey(privateKey);
    } catch {
      continue; // Not a number below the curve's order: one in four billion is not.
    }
    // Not the curve's own private key: it leaves out leading zeros, and one key in 256 would be too short to sign with.
    return { publicKey: curve.getPublicKey('base64url'), privateKey: privateKey.toString('base64url') };
  }
}
