import { SegmentedControl, Text, useMantineColorScheme } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

const schemes = ['auto', 'light', 'dark'] as const;

/** Light, dark for the night shift, or as the device has it. Kept on the device. */
export function Appearance() {
  const { t } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const id = useId();
  return (
    <>
      <Text size="sm" c="dimmed" id={id} mb={4}>
        {t('scheme.label')}
      </Text>
      <SegmentedControl
        fullWidth
        size="md"
        aria-labelledby={id}
        value={colorScheme}
        onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? 'auto')}
        data={schemes.map((value) => ({ value, label: t(`scheme.${value}`) }))}
      />
    </>
  );
}
