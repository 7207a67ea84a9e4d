import { Select, type SelectProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/language';
import * as codes from '../lib/codes';

const TABLES = {
  sex: codes.SEX,
  nationality: codes.NATIONALITY,
  politicalAffiliation: codes.POLITICAL_AFFILIATION,
  education: codes.EDUCATION,
  rank: codes.RANK,
  grade: codes.GRADE,
};
export type CodeTable = keyof typeof TABLES;

export function useCodeName(): (table: CodeTable, code: string | null | undefined) => string {
  const { i18n } = useTranslation();
  return (table, code) => codes.codeName(TABLES[table], code, i18n.language as Language);
}

/** A national code by its name; found by name or by code. */
export function CodeSelect({ table, ...rest }: { table: CodeTable } & SelectProps) {
  const { i18n } = useTranslation();
  return (
    <Select
      allowClear
      showSearch={{
        filterOption: (input, option) =>
          String(option?.label).includes(input) || String(option?.value).startsWith(input),
      }}
      options={codes.codeOptions(TABLES[table], i18n.language as Language)}
      {...rest}
    />
  );
}
