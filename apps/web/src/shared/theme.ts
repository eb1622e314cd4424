import {
  ActionIcon,
  Alert,
  Button,
  Drawer,
  Input,
  Menu,
  Modal,
  MultiSelect,
  NavLink,
  Notification,
  NumberInput,
  PasswordInput,
  Select,
  Textarea,
  TextInput,
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import type { TFunction } from 'i18next';

/** Deep teal, the one accent. */
const causeway: MantineColorsTuple = [
  '#e8f4f3',
  '#cfe6e4',
  '#a4d2ce',
  '#78bdb7',
  '#5cbab1',
  '#3b958d',
  '#1f7a73',
  '#0e5c58',
  '#0b4c49',
  '#073835',
];
/** Clay: needs you, and what cannot be undone. */
const clay: MantineColorsTuple = [
  '#fdf0eb',
  '#fae2d9',
  '#f3c2b2',
  '#f0a28a',
  '#e88363',
  '#dc6644',
  '#c24a2c',
  '#a83d22',
  '#8a321c',
  '#6d2817',
];
/** Amber: waiting. */
const amber: MantineColorsTuple = [
  '#fdf6e7',
  '#f9ebcd',
  '#f1d59a',
  '#e9bd63',
  '#d99a35',
  '#c27a0a',
  '#a36305',
  '#7d4b00',
  '#653d00',
  '#4b2d00',
];
/** Warm greys in the place of Mantine's cool ones, so that every part of every component is warm. */
const gray: MantineColorsTuple = [
  '#faf7f2',
  '#f3eee5',
  '#eae4d9',
  '#dfd7ca',
  '#c9bfae',
  '#a99e8d',
  '#82776a',
  '#655c50',
  '#453e35',
  '#26211b',
];
const dark: MantineColorsTuple = [
  '#f2ece3',
  '#d6ccbf',
  '#b5aa9c',
  '#8e8375',
  '#564c41',
  '#38312a',
  '#2a2520',
  '#201c18',
  '#171411',
  '#0f0d0b',
];

/** Everything that can be touched is at least this high. */
const touch = '3rem';

const field = {
  size: 'md',
  styles: { input: { minHeight: touch }, label: { marginBottom: '0.25rem' } },
} as const;
const dialog = {
  content: { background: 'var(--surface)' },
  header: { background: 'var(--surface)' },
  title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 650, lineHeight: 1.3 },
  close: { width: touch, height: touch, '--cb-icon-size': '1.375rem' },
};
const layer = { overlayProps: { backgroundOpacity: 0.45 }, transitionProps: { duration: 160 } } as const;

/** Mantine takes the text of a filled button from the light scheme; ours is dark on light teal at night. */
const variantColors: VariantColorsResolver = (input) => {
  const tone =
    input.color === 'clay' ? 'needs' : !input.color || input.color === 'causeway' ? 'accent' : null;
  if (!tone) return defaultVariantColorsResolver(input);
  switch (input.variant) {
    case 'filled':
      return {
        background: `var(--${tone}-fill)`,
        hover: `var(--${tone}-fill-hover)`,
        color: `var(--${tone}-fill-text)`,
        border: '0',
      };
    case 'light':
      return {
        background: `var(--${tone}-soft)`,
        hover: `var(--${tone}-soft)`,
        color: `var(--${tone}-text)`,
        border: '0',
      };
    case 'subtle':
      return {
        background: 'transparent',
        hover: `var(--${tone}-soft)`,
        color: `var(--${tone}-text)`,
        border: '0',
      };
    default:
      return defaultVariantColorsResolver(input);
  }
};

/** The look of every component, and the few words that they say by themselves, in the language of `t`. */
export const themeIn = (t: TFunction) =>
  createTheme({
    colors: { causeway, clay, amber, gray, dark },
    primaryColor: 'causeway',
    primaryShade: { light: 7, dark: 4 },
    variantColorResolver: variantColors,
    black: '#26211b',
    defaultRadius: 'md',
    radius: { xs: '0.25rem', sm: '0.375rem', md: '0.625rem', lg: '0.875rem', xl: '1.25rem' },
    fontFamily:
      "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif",
    fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.25rem', xl: '1.5rem' },
    headings: {
      fontWeight: '650',
      sizes: {
        h1: { fontSize: '1.625rem', lineHeight: '1.2' },
        h2: { fontSize: '1.25rem', lineHeight: '1.3' },
        h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
      },
    },
    respectReducedMotion: true,
    cursorType: 'pointer',
    focusRing: 'auto',
    components: {
      // Longer words take a second line; nothing that can be pressed is cut off.
      Button: Button.extend({
        defaultProps: { size: 'md' },
        styles: {
          root: { minHeight: `max(${touch}, var(--button-height))`, height: 'auto', paddingBlock: '0.25rem' },
          // A link that looks like a button has its words in the middle, as a button has by itself.
          inner: { minHeight: `calc(${touch} - 0.5rem - 2px)` },
          label: { height: 'auto', lineHeight: 1.25, whiteSpace: 'normal', textWrap: 'balance' },
        },
      }),
      ActionIcon: ActionIcon.extend({ defaultProps: { size: 48, variant: 'subtle', color: 'gray' } }),
      TextInput: TextInput.extend({ defaultProps: field }),
      PasswordInput: PasswordInput.extend({
        defaultProps: {
          ...field,
          rightSectionWidth: touch,
          visibilityToggleButtonProps: { 'aria-label': t('showPassword') },
        },
        styles: { ...field.styles, visibilityToggle: { width: '2.75rem', height: '2.75rem' } },
      }),
      Textarea: Textarea.extend({ defaultProps: { ...field, autosize: true, minRows: 2 } }),
      Select: Select.extend({
        defaultProps: { ...field, allowDeselect: false, comboboxProps: { shadow: 'md' } },
      }),
      MultiSelect: MultiSelect.extend({ defaultProps: { ...field, comboboxProps: { shadow: 'md' } } }),
      NumberInput: NumberInput.extend({ defaultProps: field }),
      Input: Input.extend({ defaultProps: { size: 'md' } }),
      Modal: Modal.extend({
        defaultProps: { ...layer, centered: true, padding: 'lg', yOffset: '2dvh' },
        styles: dialog,
      }),
      Drawer: Drawer.extend({ defaultProps: layer, styles: dialog }),
      // The first choice has the focus, and nothing else stands among the choices.
      Menu: Menu.extend({
        defaultProps: { position: 'bottom-end', shadow: 'md', withInitialFocusPlaceholder: false },
      }),
      NavLink: NavLink.extend({ defaultProps: { variant: 'light' } }),
      Notification: Notification.extend({
        defaultProps: { closeButtonProps: { 'aria-label': t('close'), size: 48 } },
        styles: {
          root: { background: 'var(--surface)', borderColor: 'var(--line)' },
          description: { color: 'var(--text)' },
        },
      }),
      Alert: Alert.extend({ styles: { title: { fontSize: 'var(--mantine-font-size-md)' } } }),
    },
  });

const scheme = {
  '--mantine-color-body': 'var(--page)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-dim)',
  '--mantine-color-placeholder': 'var(--text-dim)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-hover)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-error': 'var(--needs-text)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-primary-color-contrast': 'var(--accent-fill-text)',
};

/** Ties Mantine's own variables to the tokens (tokens.css), so there is one source of color. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: scheme, dark: scheme });
