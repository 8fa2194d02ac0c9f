import { InventedText } from '../../../bench/support/invented-text';

/** Everything of a day that is left to chance, the same for the same seed. */
export class Chance extends InventedText {
  /** True that often: 0.25 is once in four times. */
  happens(share: number): boolean {
    return this.below(10_000) < share * 10_000;
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) {
      throw new Error('there is nothing to pick from');
    }
    return item;
  }

  /** One of them, each as likely as its weight. */
  weighted<Item extends { readonly weight: number }>(items: readonly Item[]): Item {
    let left = this.below(items.reduce((sum, { weight }) => sum + weight, 0));
    const found = items.find(({ weight }) => {
      left -= weight;
      return left < 0;
    });
    return found ?? this.pick(items);
  }

  /** A word that is no part of another one by accident. */
  longWord(): string {
    return this.word() + this.word();
  }
}
