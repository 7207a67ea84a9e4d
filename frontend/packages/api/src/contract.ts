/**
 * The shapes of the API in domain words. Written by hand after the agreed contract; once the backend's
 * OpenAPI document is there, `npm run generate` writes schema.d.ts and these names become aliases of it.
 */

export interface Violation {
  /** JSON pointer into the request body (`/members/0/roles`) or the name of a parameter. */
  at: string;
  message: string;
}

export interface RuleReference {
  id: string;
  required?: string | null;
  found?: string | null;
  source?: string | null;
}

export interface ProblemBody {
  type?: string;
  title: string;
  status: number;
  code: string;
  detail?: string | null;
  instance?: string | null;
  requestId?: string | null;
  violations?: Violation[] | null;
  rule?: RuleReference | null;
}

/** One page of a keyset list. `next` is the cursor of the following page. */
export interface Page<T> {
  items: T[];
  next: string | null;
  total?: { count: number; exact: boolean } | null;
}

/** What every changeable item carries. `may` = what this office may do with it now. */
export interface Versioned {
  version: number;
  may: string[];
}

export type Tree = 'REGION' | 'UNIT' | 'PERSON';
export type Role =
  | 'ORGANIZATION_DEPARTMENT'
  | 'STATIONING_OFFICE'
  | 'TOWNSHIP'
  | 'SENDING_UNIT'
  | 'INSPECTOR'
  | 'AUDITOR'
  | 'CADRE'
  | 'PROVINCIAL_SYSTEM'
  | 'SYSTEM_ADMINISTRATOR'
  | 'SECURITY_ADMINISTRATOR';

export interface Office {
  grantId: string;
  role: Role;
  tree: Tree;
  nodeCode: string;
  nodeName: string;
  path: string;
  validFrom: string;
  validTo: string | null;
}

export interface Me {
  account: { id: string; username: string; displayName: string };
  office: Office;
  offices: Office[];
  permissions: string[];
  demo: boolean;
  /** The password was given by somebody else: nothing is possible before an own one is set. */
  passwordChangeRequired?: boolean;
}

export interface Session {
  accessToken: string;
  expiresIn: number;
  me: Me;
}

export interface Account extends Versioned {
  id: string;
  username: string;
  displayName: string;
  disabled: boolean;
  disabledReason?: string | null;
  createdAt?: string;
}

export interface Grant extends Versioned {
  id: string;
  accountId: string;
  username?: string;
  displayName?: string;
  role: Role;
  nodeCode: string;
  nodeName: string;
  validFrom: string;
  validTo: string | null;
  revokedAt: string | null;
  revokedReason?: string | null;
}

export interface ApiClientAccount extends Versioned {
  id: string;
  clientId: string;
  name: string;
  role: Role;
  nodeCode: string;
  nodeName: string;
  validTo: string | null;
  revokedAt: string | null;
}

export type RegionKind =
  | 'PROVINCE'
  | 'PREFECTURE'
  | 'COUNTY'
  | 'TOWN'
  | 'TOWNSHIP'
  | 'SUBDISTRICT'
  | 'ZONE'
  | 'VILLAGE'
  | 'RESIDENTS_COMMITTEE'
  | 'OTHER';

export interface Region {
  code: string;
  name: string;
  shortName: string;
  fullName?: string | null;
  kind: RegionKind;
  level: number;
  parentCode: string | null;
  path: string;
  leaf: boolean;
  childCount: number;
  validFrom: string;
  validTo: string | null;
}

export interface Succession {
  predecessors: { code: string; name: string; on?: string; kind?: string }[];
  successors: { code: string; name: string; on?: string; kind?: string }[];
}

export type VillageCategory =
  | 'KEY_ASSISTANCE'
  | 'OUT_OF_POVERTY'
  | 'RELOCATION_RESETTLEMENT'
  | 'WEAK_PARTY_ORGANIZATION'
  | 'DEMONSTRATION'
  | 'HEAVY_REVITALIZATION_TASK'
  | 'LIGHT_TASK'
  | 'BORDER'
  | 'RED_HERITAGE'
  | 'POOR'
  | 'NON_POOR';

export interface Village extends Versioned {
  code: string;
  name: string;
  shortName: string;
  fullName?: string | null;
  categories: {
    id: string;
    category: VillageCategory;
    validFrom: string;
    validTo: string | null;
    source: string | null;
  }[];
  point: { lon: string | number; lat: string | number; crs: string } | null;
}

export type OrganizationKind =
  | 'ORGANIZATION_DEPARTMENT'
  | 'STATIONING_OFFICE'
  | 'SENDING_UNIT'
  | 'TOWNSHIP'
  | 'TOWNSHIP_WORK_STATION'
  | 'INSPECTION_GROUP'
  | 'FINANCE';
export type UnitLevel = 'CENTRAL' | 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP';

export interface OrganizationInput {
  kind: OrganizationKind;
  name: string;
  uscc: string | null;
  usccAbsentReason: string | null;
  parentId: string | null;
  level: UnitLevel;
  regionCode: string;
  strengths: string[];
  validFrom: string;
}

export interface Organization extends OrganizationInput, Versioned {
  id: string;
  regionName: string;
  validTo: string | null;
  path: string;
}

export type PersonnelCategory = 'CIVIL_SERVANT' | 'INSTITUTION_STAFF' | 'ENTERPRISE_STAFF';
export type PositionTier = 'TOP' | 'MIDDLE' | 'STAFF';
export type PostingRole = 'FIRST_SECRETARY' | 'CAPTAIN' | 'MEMBER';

export interface CadreFields {
  name: string;
  sex: string;
  birthDate: string;
  nationality: string;
  politicalAffiliation: string;
  joinPartyDate: string | null;
  education: string;
  rankCode: string | null;
  gradeCode: string | null;
  personnelCategory: PersonnelCategory;
  unitId: string;
  unitPosition: string | null;
  unitPositionTier: PositionTier | null;
  workStartDate: string | null;
  lastPromotionDate: string | null;
  reserveCadre: boolean;
  surveyedYoungTalent: boolean;
  grassrootsExperienceMonths: number | null;
  agriRelatedMajor: boolean;
  nominationSource: string | null;
  remarks: string | null;
}

/** Identity is write-only: it comes back masked. */
export interface CadreInput extends CadreFields {
  citizenId?: string;
  phone?: string | null;
}

export interface CurrentPosting {
  id: string;
  teamId: string;
  teamName: string;
  villageCode: string;
  villageName: string;
  roles: PostingRole[];
  startedOn: string;
}

export interface CadreRow extends Versioned {
  id: string;
  name: string;
  sex: string;
  birthDate: string;
  citizenIdMasked: string;
  phoneMasked: string | null;
  politicalAffiliation: string;
  education: string;
  rankCode: string | null;
  gradeCode: string | null;
  unitId: string;
  unitName: string;
  managingRegionCode: string;
  currentPosting: CurrentPosting | null;
}

export interface Cadre extends CadreFields, CadreRow {
  rankCode: string | null;
  gradeCode: string | null;
}

export interface CadreFile {
  cadre: Cadre;
  postings: Posting[];
  leaves: LeaveRequest[];
  entitlements: Entitlement[];
  findings: Finding[];
  honours: Commendation[];
}

export type SendLevel = 'CENTRAL' | 'PROVINCE' | 'CITY' | 'COUNTY';

export interface TeamUnit {
  unitId: string;
  unitName: string;
  lead: boolean;
}

export interface Team extends Versioned {
  id: string;
  name: string;
  homeVillage: { code: string; name: string; fullName: string };
  covered: { code: string; name: string }[];
  sendLevel: SendLevel;
  units: TeamUnit[];
  establishedOn: string;
  dissolvedOn: string | null;
  headcount: number;
  captain: { cadreId: string; name: string } | null;
  firstSecretary: { cadreId: string; name: string } | null;
}

export interface TeamInput {
  name: string;
  homeVillageCode: string;
  coveredVillageCodes: string[];
  sendLevel: SendLevel;
  units: { unitId: string; lead: boolean }[];
  establishedOn: string;
}

export type EndReason =
  | 'TERM_EXPIRED'
  | 'ROTATION'
  | 'RECALL'
  | 'ILLNESS'
  | 'RETIREMENT'
  | 'TRANSFER'
  | 'DEATH'
  | 'RESIGNATION'
  | 'UNIT_NEEDS';

export interface Posting extends Versioned {
  id: string;
  cadreId: string;
  cadreName: string;
  teamId: string;
  teamName: string;
  villageCode: string;
  villageName: string;
  roles: PostingRole[];
  fullTimeReleased: boolean;
  homeUnitDuties: boolean;
  startedOn: string;
  arrivedOn: string | null;
  plannedEndOn: string;
  endedOn: string | null;
  endReason: EndReason | null;
  endState: 'REQUESTED' | 'ENDED' | null;
  predecessorId: string | null;
  unitId: string;
  unitName: string;
  sendLevel: SendLevel;
}

export interface PostingInput {
  cadreId: string;
  teamId: string;
  villageCode?: string;
  roles: PostingRole[];
  startedOn: string;
  plannedEndOn?: string;
  fullTimeReleased: boolean;
  predecessorId?: string;
}

/** Statuses a clerk can enter; IN_VILLAGE clears an exception. */
export type AttendanceStatus =
  | 'IN_VILLAGE'
  | 'OFFICIAL_TRIP'
  | 'TRAINING'
  | 'LEAVE'
  | 'REST'
  | 'UNEXCUSED_ABSENCE';
export type Half = 'AM' | 'PM';
export type DayKind = 'WORKDAY' | 'WEEKEND' | 'HOLIDAY' | 'MAKEUP_WORKDAY';

export interface RegisterEntry {
  id: string;
  date: string;
  half: Half;
  status: AttendanceStatus;
  note: string | null;
  source: 'CLERK' | 'LEAVE' | 'CORRECTION';
  why: string;
  recordedBy?: string | null;
  recordedAt?: string | null;
  version: number;
}

export interface RegisterSummary {
  postedDays: number;
  inVillageDays: number;
  officialTripDays: number;
  trainingDays: number;
  leaveDays: number;
  restDays: number;
  unexcusedDays: number;
}

export interface RegisterRow {
  postingId: string;
  cadreId: string;
  name: string;
  roles: PostingRole[];
  teamName: string;
  villageCode: string;
  villageName: string;
  from: string;
  to: string | null;
  entries: RegisterEntry[];
  summary: RegisterSummary;
}

export interface RegisterDay {
  date: string;
  kind: DayKind;
  name?: string | null;
}

export interface RegisterHead extends Versioned {
  township: { code: string; name: string };
  month: string;
  state: 'OPEN' | 'CONFIRMED';
  confirmedBy: string | null;
  confirmedAt: string | null;
}

export interface Register extends RegisterHead {
  calendar: RegisterDay[];
  rows: RegisterRow[];
}

export interface RegisterEntryInput {
  id: string;
  postingId: string;
  date: string;
  half: Half | 'DAY';
  status: AttendanceStatus;
  note?: string | null;
}

export interface RegisterEntriesResult {
  results: {
    id: string;
    outcome: 'RECORDED' | 'DUPLICATE' | 'REJECTED';
    code?: string | null;
    message?: string | null;
  }[];
  recorded: number;
  duplicates: number;
  rejected: number;
}

export interface AttendanceMonth extends Partial<RegisterSummary> {
  key: string;
  name: string;
  state?: 'OPEN' | 'CONFIRMED' | null;
}

export type LeaveKind = 'ANNUAL' | 'SICK' | 'PERSONAL' | 'MARRIAGE' | 'MATERNITY' | 'BEREAVEMENT';
export type LeaveState = 'REQUESTED' | 'APPROVED' | 'REJECTED' | 'RETURNED' | 'CANCELLED';

export interface LeaveRequest extends Versioned {
  id: string;
  cadreId: string;
  cadreName: string;
  postingId: string;
  villageName?: string | null;
  kind: LeaveKind;
  from: string;
  fromHalf?: Half | null;
  to: string;
  toHalf?: Half | null;
  days: number | string;
  reason: string;
  state: LeaveState;
  approver: 'TOWNSHIP' | 'COUNTY';
  decidedBy?: string | null;
  decidedAt?: string | null;
  note?: string | null;
  returnedOn?: string | null;
  overdue: boolean;
  overdueSince: string | null;
}

export type TargetKind = 'TEAM' | 'TOWNSHIP' | 'UNIT' | 'CADRE';
export type FindingCategory =
  | 'ABSENT'
  | 'COMMUTING'
  | 'NOMINAL_POSTING'
  | 'TWO_END_SHUTTLE'
  | 'UNSEEN_AT_BOTH'
  | 'UNMANAGED_BY_BOTH'
  | 'TWO_END_DODGE'
  | 'STAFFING'
  | 'TASK'
  | 'CARE_NOT_DELIVERED'
  | 'OTHER';
export type Severity = 'MINOR' | 'MODERATE' | 'SERIOUS';
export type FindingState =
  | 'OPEN'
  | 'ISSUED'
  | 'RECTIFYING'
  | 'SUBMITTED'
  | 'VERIFIED'
  | 'REJECTED'
  | 'CLOSED'
  | 'REOPENED';
export type InspectionMethod =
  | 'OPEN_CHECK'
  | 'COVERT_CHECK'
  | 'UNANNOUNCED_DIRECT'
  | 'CLOSED_BOOK_TEST'
  | 'PHONE_CHECK'
  | 'NIGHT_VISIT'
  | 'RANDOM_CHECK'
  | 'DOCUMENT_REVIEW'
  | 'ON_SITE_QUESTIONING'
  | 'QUESTIONNAIRE';

export interface Finding extends Versioned {
  id: string;
  number: string;
  inspectionId: string | null;
  target: { kind: TargetKind; id: string; name: string };
  villageCode: string | null;
  villageName: string | null;
  category: FindingCategory;
  severity: Severity;
  facts: string;
  clause: string | null;
  foundOn: string;
  foundBy: string;
  method: InspectionMethod;
  state: FindingState;
  dueOn: string | null;
  overdue: boolean;
  rectification: { cause: string; measures: string; byName: string; on: string } | null;
  verification: { result: 'VERIFIED' | 'REJECTED'; byName: string; on: string; note: string | null } | null;
  history: { at: string; who: string; office: string; action: string; note: string | null }[];
}

export interface FindingInput {
  inspectionId?: string;
  targetKind: TargetKind;
  targetId: string;
  villageCode?: string;
  category: FindingCategory;
  severity: Severity;
  facts: string;
  clause?: string;
  foundOn: string;
  method: InspectionMethod;
}

export interface InspectionInput {
  villageCode?: string;
  targetKind: TargetKind;
  targetId: string;
  methods: InspectionMethod[];
  on: string;
  at?: string;
  note?: string;
}

export interface ProblemList {
  id: string;
  title: string;
  target?: { kind: TargetKind; id: string; name: string };
  findings?: Finding[];
  total: number;
  closed: number;
  overdue: number;
  rejected: number;
  rectificationRate: string;
}

export type EntitlementKind =
  | 'LIVING_ALLOWANCE'
  | 'ACCIDENT_INSURANCE'
  | 'HEALTH_CHECK'
  | 'WORK_FUND'
  | 'ANNUAL_LEAVE';
export type EntitlementState = 'DUE' | 'DELIVERED' | 'SHORT' | 'OVERDUE' | 'CANCELLED';

export interface Entitlement extends Versioned {
  id: string;
  kind: EntitlementKind;
  cadreId: string;
  cadreName: string;
  postingId: string;
  villageName: string;
  period: string;
  standard: string | null;
  quantity: string | number | null;
  amountDue: string | null;
  dueBy: string;
  debtor: { unitId: string; name: string };
  state: EntitlementState;
  deliveredOn: string | null;
  deliveredAmount: string | null;
  shortBy: string | null;
  lateDays: number | null;
  basis: string | null;
}

export interface DeliveryInput {
  on: string;
  amount?: string;
  insurer?: string;
  policyNumber?: string;
  coverFrom?: string;
  coverTo?: string;
}

export interface Commendation {
  id: string;
  kind: 'COMMEND' | 'PROMOTE' | 'REMIND';
  level: 'NATIONAL' | 'PROVINCE' | 'CITY' | 'COUNTY';
  cadreId: string | null;
  cadreName?: string | null;
  teamId: string | null;
  teamName?: string | null;
  title: string;
  on: string;
  document: string | null;
  version: number;
}

export interface CommendationInput {
  kind: Commendation['kind'];
  level: Commendation['level'];
  cadreId?: string;
  teamId?: string;
  title: string;
  on: string;
  document?: string;
}

export type ImportState = 'QUEUED' | 'READING' | 'CHECKING' | 'WRITING' | 'DONE' | 'FAILED' | 'CANCELLED';

export interface ImportError {
  row: number;
  column: string;
  header: string | null;
  value: string | null;
  code: string;
  reason: string;
  hint: string | null;
}

export interface ImportJob extends Versioned {
  id: string;
  kind: 'ROSTER';
  fileName: string;
  state: ImportState;
  dryRun: boolean;
  mode: 'atomic' | 'rows';
  rowsRead: number;
  rowsTotal: number | null;
  rowsValid: number;
  rowsRejected: number;
  rowsWritten: number;
  startedAt: string | null;
  finishedAt: string | null;
  problem?: ProblemBody | null;
  errors?: ImportError[];
  createdBy: string;
}

export interface AuditChange {
  table: string;
  rowId: string;
  op: 'INSERT' | 'UPDATE' | 'DELETE';
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export interface AuditDeed {
  id: string;
  at: string;
  actor: { accountId: string; name: string };
  office: { grantId: string; role: Role; nodeName: string };
  action: string;
  actionName: string;
  subject: { kind: string; id: string; label: string | null };
  outcome: 'DONE' | 'REFUSED';
  code?: string | null;
  requestId: string | null;
  changes?: AuditChange[];
}

export interface RosterByRegionRow {
  code: string;
  name: string;
  cadres: number;
  teams: number;
  villages: number;
  firstSecretaries: number;
}
