import { Allow, currentMember, Documented } from '@causeway/platform';
import { Body, Controller, Post } from '@nestjs/common';
import { PreviewPolicies } from './preview-policy.js';
import { PolicyPreview, PreviewPolicy } from './preview.dto.js';

@Controller('v1/dispatch-policy')
export class PreviewController {
  constructor(private readonly previews: PreviewPolicies) {}

  @Post('preview')
  @Allow('policy.preview')
  @Documented(
    'policy',
    'What a draft would have come to on the last requests, beside what is set now: an estimate.',
    {
      type: PolicyPreview,
    },
  )
  preview(@Body() body: PreviewPolicy): Promise<PolicyPreview> {
    return this.previews.of(currentMember(), body);
  }
}
