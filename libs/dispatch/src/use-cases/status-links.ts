import { createHmac } from 'node:crypto';
import { Organization } from '@causeway/identity';
import {
  Authentication,
  CONFIGURATION,
  hashToken,
  tokenPrefix,
  UnitOfWork,
  type Actor,
  type Configuration,
} from '@causeway/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Makes the link under which a requester follows a request, and knows the request behind one. */
@Injectable()
export class StatusLinks implements OnModuleInit {
  private readonly secrets = new Map<string, Buffer>();

  constructor(
    private readonly authentication: Authentication,
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  onModuleInit(): void {
    this.authentication.register(tokenPrefix.status, (token) => this.resolve(token));
  }

  /** The same request always gets the same token, so that a repeated POST answers with the link it answered before. */
  async tokenFor(organizationId: string, requestId: string): Promise<string> {
    const secret = await this.secretOf(organizationId);
    return tokenPrefix.status + createHmac('sha256', secret).update(requestId).digest('base64url');
  }

  urlOf(token: string): string {
    return `${this.configuration.BASE_URL}/status/${token}`;
  }

  private async secretOf(organizationId: string): Promise<Buffer> {
    let secret = this.secrets.get(organizationId);
    if (!secret) {
      const { linkSecret } = await this.unitOfWork.run(organizationId, () =>
        this.unitOfWork.manager.findOneByOrFail(Organization, { id: organizationId }),
      );
      secret = linkSecret;
      this.secrets.set(organizationId, secret);
    }
    return secret;
  }

  private async resolve(token: string): Promise<Actor | null> {
    const [found] = await this.dataSource.query<
      { organization_id: string; request_id: string; facility_id: string }[]
    >('SELECT * FROM find_status_link($1)', [hashToken(token)]);
    if (!found) return null;
    return {
      kind: 'requester',
      organizationId: found.organization_id,
      requestId: found.request_id,
      facilityId: found.facility_id,
    };
  }
}
