import { Download, HardDrive, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAccount } from '../../stores/account-store';
import { ProductMark } from '../shell/product-mark';
import { SignInForm } from './sign-in-form';

const PROMISES = [
  { Icon: Download, words: 'The tasks that are meant for you come to this computer.' },
  { Icon: WifiOff, words: 'You work on them with or without a network.' },
  {
    Icon: HardDrive,
    words: 'Your work stays on this computer until the hub has confirmed that it holds it.',
  },
] as const;

/** The first screen, before anybody has signed in. */
export function SignIn(): ReactNode {
  const suggested = useAccount((state) => state.formerHub ?? state.info?.suggestedHub ?? '');
  const hasInfo = useAccount((state) => state.info !== null);
  return (
    <main aria-label="Sign in" className="flex min-h-full items-center justify-center p-8">
      <div className="appear flex w-full max-w-100 flex-col gap-6">
        <header className="flex flex-col items-center gap-3 text-center">
          <ProductMark size={40} />
          <div>
            <h1 className="font-semibold font-serif text-2xl">Sign in to your hub</h1>
            <p className="mt-1 text-base text-ink-soft">The hub is where your project keeps its tasks.</p>
          </div>
        </header>
        <div className="rounded-lg border border-line bg-surface p-6 shadow-md">
          {hasInfo && <SignInForm hub={suggested} />}
        </div>
        <ul className="flex flex-col gap-2.5 px-6">
          {PROMISES.map(({ Icon, words }) => (
            <li key={words} className="flex items-start gap-3 text-ink-soft">
              <Icon
                size={16}
                strokeWidth={1.5}
                aria-hidden="true"
                className="mt-0.5 shrink-0 text-ink-faint"
              />
              {words}
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
