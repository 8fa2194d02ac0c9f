type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Leaves out properties that are undefined, for components whose optional properties may be absent but not undefined. */
export function present<T extends object>(props: T): Present<T> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Present<T>;
}
