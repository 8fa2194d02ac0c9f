import { useEffect, useState } from 'react';

/** The time in milliseconds since the epoch, renewed so that words like "5 minutes ago" stay true. */
export function useNow(every = 30_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
