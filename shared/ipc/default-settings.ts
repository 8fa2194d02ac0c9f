import type { Language } from '../domain/language';

interface Defaults {
  readonly theme: 'system' | 'light' | 'dark';
  readonly scrollTogether: boolean;
  readonly guidelinesOpen: boolean;
  readonly layouts: Record<string, number[]>;
  readonly writing: {
    font: 'serif' | 'sans' | 'mono' | 'system';
    size: number;
    width: number;
    lineHeight: number;
    focus: 'paragraph' | 'sentence' | 'all';
    isTypewriter: boolean;
    wrapsCode: boolean;
  };
  readonly goals: Record<string, number>;
  readonly beside: Record<string, string[]>;
  readonly keys: Record<string, string>;
  readonly palette: string[];
  readonly zoom: number;
  readonly motion: 'system' | 'reduced';
  readonly codes: Record<string, { favourites: string[]; recent: string[] }>;
  readonly spelling: {
    isOn: boolean;
    language: Language | null;
    tasks: Record<string, Language>;
    words: string[];
    typographic: boolean;
  };
}

/** The preferences of whoever has not said otherwise. Apart from their schema, so that the window starts without it. */
export const defaultSettings: Defaults = {
  theme: 'system',
  scrollTogether: false,
  guidelinesOpen: true,
  layouts: {},
  codes: {},
  spelling: { isOn: true, language: null, tasks: {}, words: [], typographic: false },
  writing: {
    font: 'serif',
    size: 17,
    width: 68,
    lineHeight: 1.6,
    focus: 'paragraph',
    isTypewriter: false,
    wrapsCode: false,
  },
  goals: {},
  beside: {},
  keys: {},
  palette: [],
  zoom: 100,
  motion: 'system',
};
