import { memo, type ReactNode, useDeferredValue, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Formula } from '../../markdown/math';
import { SearchField } from '../../ui/search-field';
import { useGrowingCount } from '../../ui/use-growing-count';
import { findSymbols, type MathSymbol, SYMBOL_GROUPS } from './symbols';

export interface SymbolPaletteProps {
  readonly onChoose: (symbol: MathSymbol) => void;
}

/**
 * Symbols by tab, or by name. Arrows go through them, Enter puts one in. They take longer to draw than a frame, so they
 * come after the frame that shows the field above them, into room that is left for them.
 */
export const SymbolPalette = memo(function SymbolPalette(props: SymbolPaletteProps): ReactNode {
  const isTime = useDeferredValue(true, false);
  return (
    <div className="math-palette flex flex-col gap-1.5 border-line border-t pt-2">
      {isTime && <Palette {...props} />}
    </div>
  );
});

function Palette({ onChoose }: SymbolPaletteProps): ReactNode {
  const [words, setWords] = useState('');
  const found = words.trim() === '' ? null : findSymbols(words);
  return (
    <>
      <SearchField
        label="Search symbols"
        size="sm"
        value={words}
        onChange={setWords}
        placeholder="Search symbols: alpha, fraction, implies…"
        onKeyDown={(event) => {
          const [first] = found ?? [];
          if (event.key === 'Enter' && first !== undefined && !event.nativeEvent.isComposing) {
            event.preventDefault();
            onChoose(first);
          }
        }}
      />
      {found === null ? (
        <Tabs className="flex flex-col gap-1">
          <TabList aria-label="Kinds of symbols" className="flex flex-wrap gap-0.5">
            {SYMBOL_GROUPS.map(({ title }) => (
              <Tab
                key={title}
                id={title}
                className="rounded-sm px-2 py-0.5 text-ink-soft text-xs outline-offset-0 data-hovered:bg-hover data-selected:bg-press data-selected:text-ink"
              >
                {title}
              </Tab>
            ))}
          </TabList>
          {SYMBOL_GROUPS.map(({ title, symbols }) => (
            <TabPanel key={title} id={title} className="outline-none">
              <Symbols label={title} symbols={symbols} onChoose={onChoose} />
            </TabPanel>
          ))}
        </Tabs>
      ) : (
        <Symbols label="Symbols found" symbols={found} onChoose={onChoose} />
      )}
    </>
  );
}

interface SymbolsProps {
  readonly label: string;
  readonly symbols: readonly MathSymbol[];
  readonly onChoose: (symbol: MathSymbol) => void;
}

/** The first row comes with the palette. */
const FIRST = 12;

function Symbols({ label, symbols, onChoose }: SymbolsProps): ReactNode {
  const drawn = useGrowingCount(symbols.length, FIRST);
  return (
    <ListBox
      aria-label={label}
      layout="grid"
      className="math-symbols"
      renderEmptyState={() => <p className="px-1 py-2 text-ink-faint text-xs">No symbol has this name.</p>}
    >
      {symbols.slice(0, drawn).map((symbol) => (
        <ListBoxItem
          key={symbol.tex}
          id={symbol.tex}
          textValue={symbol.name}
          aria-label={symbol.name}
          className="math-symbol"
          onAction={() => onChoose(symbol)}
        >
          <span title={`${symbol.name}  ${symbol.tex.replace('□', '')}`}>
            <Formula source={symbol.shown ?? symbol.tex} />
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
