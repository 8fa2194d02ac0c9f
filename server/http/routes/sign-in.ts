import { type SignInReply, type SignInRequest, signInRequestSchema } from '#shared/protocol/sign-in';
import { PROTOCOL_PREFIX } from '#shared/protocol/version';
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
    const signedIn = await signIn(context, parsed.data);
    const message =
      'This code does not work: it is mistyped, used or expired. Ask your project for a new one.';
    return signedIn ?? sendRefusal(reply, refusal('not-signed-in', message, ['code']));
  });
};

function signIn(context: HubContext, { code, device }: SignInRequest): Promise<SignInReply | null> {
  const { platform, store } = context;
  return store.write(async (database) => {
    const expert = await spendCode(database, platform, code);
    if (expert === null) {
      return null;
    }
    const { token, expiresAt } = await issueToken(database, platform, expert.id, device);
    return { token, expiresAt: expiresAt.toISOString(), session: sessionOf(context, expert) };
  });
}
