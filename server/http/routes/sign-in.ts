import { type SignInReply, type SignInRequest, signInRequestSchema } from '#shared/protocol/sign-in';
import { PROTOCOL_PREFIX } from '#shared/protocol/version';
import { recordAudit } from '../../audit/audit-log';
import type { HubContext } from '../../context';
import { spendCode } from '../../experts/sign-in-codes';
import { issueToken } from '../../experts/tokens';
import { invalid } from '../../submissions/read-submission';
import { sendRefusal, sendTooMany } from '../errors';
import { networkOf } from '../limits/network-of';
import { RateLimiter } from '../limits/rate-limiter';
import { refusal } from '../refusal';
import type { Route } from './route';
import { sessionOf } from './session';

/** POST /v1/sign-in: a one-time code for a token. So many attempts a minute from one address, good or bad. */
export const signInRoute: Route = (server, context, _gate, { signIn: rate }) => {
  const attempts = new RateLimiter(rate, () => context.platform.now().getTime());
  server.post(`${PROTOCOL_PREFIX}/sign-in`, async (request, reply) => {
    const wait = attempts.take(networkOf(request.ip));
    if (wait > 0) {
      return sendTooMany(reply, wait);
    }
    const parsed = signInRequestSchema.safeParse(request.body);
    if (!parsed.success) {
      return sendRefusal(reply, invalid(parsed.error, []));
    }
    const signedIn = await signIn(context, parsed.data, request.ip);
    const message =
      'This code does not work: it is mistyped, used or expired. Ask your project for a new one.';
    return signedIn ?? sendRefusal(reply, refusal('not-signed-in', message, ['code']));
  });
};

function signIn(
  context: HubContext,
  { code, device }: SignInRequest,
  origin: string,
): Promise<SignInReply | null> {
  const { platform, store } = context;
  return store.write(async (database) => {
    const expert = await spendCode(database, platform, code);
    const attempt = { action: 'signed-in', subject: '', origin } as const;
    if (expert === null) {
      const refused = { ...attempt, actor: 'nobody', outcome: 'no such code' };
      await recordAudit(database, platform.now(), refused);
      return null;
    }
    const { token, expiresAt } = await issueToken(database, platform, expert.id, device);
    await recordAudit(database, platform.now(), { ...attempt, actor: expert.id, outcome: 'done' });
    return { token, expiresAt: expiresAt.toISOString(), session: sessionOf(context, expert) };
  });
}
