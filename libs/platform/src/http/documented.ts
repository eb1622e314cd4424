import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiDefaultResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ShowsList, ShowsText, ShowsWhole } from './fields.js';

export class FieldError {
  @ShowsText() field!: string;
  @ShowsText() message!: string;
}

/** RFC 9457 problem document. `code` is stable, `title` is for people. */
export class ProblemDocument {
  @ShowsText() type!: string;
  @ShowsText() title!: string;
  @ShowsWhole() status!: number;
  @ShowsText() code!: string;
  @ShowsText({ description: 'Only when there is more to say.' }) detail?: string;
  @ShowsText() correlationId?: string;
  @ShowsList(() => FieldError) errors?: FieldError[];
}

/** One endpoint in the API document: what it does, what it answers, and with which status. */
export const Documented = (
  tag: string,
  summary: string,
  answer: { type?: new () => object; status?: number } = {},
): MethodDecorator => {
  const { type, status = 200 } = answer;
  return applyDecorators(
    ApiTags(tag),
    ApiOperation({ summary }),
    HttpCode(status),
    ApiResponse({ status, description: summary, ...(type ? { type } : {}) }),
    ApiDefaultResponse({
      description: 'Refused: a problem document.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDocument' } } },
    }),
  );
};
