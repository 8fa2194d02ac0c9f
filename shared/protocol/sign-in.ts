import { z } from 'zod';
import { lineSchema } from '../domain/markdown-text';
import { expertIdSchema } from '../lib/ids';
import { PROTOCOL_VERSION } from './version';

/** POST /v1/sign-in: a one-time code for a token. */
export const signInRequestSchema = z.strictObject({
  code: z.string().trim().min(4).max(64),
  device: lineSchema,
});

/** The hub's public key: Ed25519, SPKI in DER, base64. Its id is the first 16 hex digits of the SHA-256 of the DER. */
export const hubKeySchema = z.strictObject({
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  publicKey: z.base64().min(40).max(200),
});

/** GET /v1/session: who the token belongs to and whose hub this is. */
export const sessionSchema = z.object({
  protocol: z.literal(PROTOCOL_VERSION),
  expert: z.object({ id: expertIdSchema, name: lineSchema, role: z.enum(['expert', 'reviewer']) }),
  hub: z.object({
    id: z.string().min(1).max(128),
    name: lineSchema,
    key: hubKeySchema,
    /** Whether this hub keeps copies of drafts for those who want that. */
    keepsDrafts: z.boolean().default(false),
  }),
});

export const signInReplySchema = z.object({
  token: z.string().min(20).max(500),
  expiresAt: z.iso.datetime(),
  session: sessionSchema,
});

export type SignInRequest = z.infer<typeof signInRequestSchema>;
export type SignInReply = z.infer<typeof signInReplySchema>;
export type Session = z.infer<typeof sessionSchema>;
export type HubKey = z.infer<typeof hubKeySchema>;
