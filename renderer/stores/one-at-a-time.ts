/** Has something loaded, once at a time: what changes meanwhile is loaded once more at the end. */
export function oneAtATime(load: () => Promise<void>): () => Promise<void> {
  let isLoading = false;
  let isStale = false;
  return async () => {
    isStale = true;
    if (isLoading) {
      return;
    }
    isLoading = true;
    while (isStale) {
      isStale = false;
      await load();
    }
    isLoading = false;
  };
}
