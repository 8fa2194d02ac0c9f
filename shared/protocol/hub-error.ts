import { z } from 'zod';

/** Every refusal of the hub, with the HTTP status that goes with it. */
export const hubErrorStatus = {
  'bad-request': 400,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'range-not-satisfiable': 416,
  invalid: 422,
  /** A submission names pictures that the hub does not hold: they are to be sent first. */
  'pictures-missing': 424,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
} as const;

export type HubErrorKind = keyof typeof hubErrorStatus;

/** The body of every refusal. `path` names the place in the request that is wrong. */
export const hubErrorSchema = z.object({
  error: z.object({
    kind: z.enum(Object.keys(hubErrorStatus) as [HubErrorKind, ...HubErrorKind[]]),
    message: z.string().max(2_000),
    path: z.array(z.union([z.string(), z.number()])).optional(),
  }),
});

export type HubError = z.infer<typeof hubErrorSchema>['error'];
