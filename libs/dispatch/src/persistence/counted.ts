/**
 * SQL: whether a row of `coach_request` was an ask at all, the one rule of every report, preview and plan. What was filed twice or
 * by mistake asked for nobody.
 */
export const WAS_ASKED = `coalesce(end_reason, '') NOT IN ('filed_by_mistake', 'duplicate')`;
