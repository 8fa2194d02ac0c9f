import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './e5-login-handler.md?raw';

/** What is not wrong: render_template escapes; a signed cookie is not encrypted, but it holds only an id. */
export const loginHandler: SampleTask = {
  id: 'e5-login-handler',
  rows: ['E5'],
  title: 'Review a login route before it goes live',
  summary:
    'Thirty lines of Flask that will face the internet. Flag each weakness in the code and in the notes, with its class, severity and the line that should replace it.',
  domain: 'Software',
  minutes: 20,
  pay: 28,
  difficulty: 'moderate',
  dueInDays: 7,
  steps: [
    step(
      'flag',
      'Select the expression, not the block. Say in one sentence how an attacker gets from this line to something of value; if you cannot, it is minor. What would be right is code, or the name of the function to call.',
      {
        categories: [
          { id: 'injection', label: 'Injection', meaning: 'Input becomes code or query.' },
          { id: 'secrets', label: 'Secrets and hashing', meaning: 'Keys, passwords, tokens.' },
          { id: 'session', label: 'Session', meaning: 'Cookies, fixation, expiry.' },
          { id: 'redirect', label: 'Redirect', meaning: 'Sends people where an attacker wants.' },
          { id: 'disclosure', label: 'Disclosure', meaning: 'Tells what nobody should learn.' },
          { id: 'configuration', label: 'Configuration', meaning: 'How it is started and served.' },
        ],
        severities: [
          { id: 'low', label: 'Low', meaning: 'Helps an attacker a little.' },
          { id: 'high', label: 'High', meaning: 'One step from an account or from data.' },
          { id: 'critical', label: 'Critical', meaning: 'All accounts, or the server.' },
        ],
        seriousFrom: 'high',
        right: 'required',
        noneAllowed: false,
      },
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/alder',
      quality: 1,
      note: 'Works on the first try. No rate limit, and the session is not renewed or limited at login: nothing to quote.',
      flaws: [
        {
          quote: "WHERE name = '{name}'",
          wrong: "Injection, critical: \"' UNION SELECT 1, '…' --\" lets anyone in. Use a ? parameter.",
        },
        {
          quote: 'app.secret_key = "parts-catalogue"',
          wrong: 'Secrets, critical: guessable key, forged sessions.',
        },
        {
          quote: 'hashlib.md5',
          wrong: 'Secrets, high: fast and unsalted. generate_password_hash, or argon2.',
        },
        { quote: 'There is no user {name}', wrong: 'Disclosure, low: tells which accounts exist.' },
        {
          quote: 'redirect(request.args.get("next", "/"))',
          wrong: 'Redirect, high: to any site. Only paths on this host.',
        },
        {
          quote: '`flask run --debug`',
          wrong: 'Configuration, critical: the debugger runs code for whoever reaches it.',
        },
        {
          quote: 'The password never leaves the server in clear text, because it is hashed',
          wrong: 'It arrives in clear unless there is TLS; hashing has nothing to do with it.',
        },
      ],
    },
  },
};
