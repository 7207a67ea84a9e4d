import type { TargetKind } from '@zhucun/api';
import { CadrePicker, TeamPicker, UnitPicker } from '../../../components/pickers';
import { RegionPicker } from '../../../components/region-picker';

interface Props {
  id?: string;
  kind: TargetKind;
  value?: string;
  onChange?: (value: string | undefined) => void;
}

const TOWNSHIP = [9];

/** Whom a finding is about: a team, a township, a unit or a cadre. */
export function TargetField({ kind, ...rest }: Props) {
  switch (kind) {
    case 'TEAM':
      return <TeamPicker {...rest} />;
    case 'CADRE':
      return <CadrePicker {...rest} />;
    case 'UNIT':
      return <UnitPicker {...rest} />;
    case 'TOWNSHIP':
      return <RegionPicker levels={TOWNSHIP} {...rest} />;
  }
}
