/**
 * The API in domain words: names for the schemas of the committed OpenAPI document (schema.d.ts is generated
 * from it), and which of their fields may be null, which the document does not say.
 */
import type { components } from './schema';

type Schemas = components['schemas'];

/**
 * The document marks no field of an answer as required, yet the server writes every one of them: an answer is
 * taken as whole.
 */
export type Whole<T> = T extends readonly (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Whole<Exclude<T[Key], undefined>> }
    : T;

/** A view as the server writes it; the named fields may be null. */
type View<Name extends keyof Schemas, Nulls extends keyof Whole<Schemas[Name]> = never> = Omit<
  Whole<Schemas[Name]>,
  Nulls
> & { [Key in Nulls]: Whole<Schemas[Name]>[Key] | null };

export type Violation = View<'Violation'>;
export type RuleReference = Partial<View<'RuleReference'>> & { id: string };

/** A refusal as problem+json; a proxy on the way may leave out all but the status. */
export interface ProblemBody {
  title: string;
  status: number;
  code: string;
  detail?: string | null;
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

// identity
export type Tree = Schemas['Tree'];
export type Role = Schemas['Role'];
export type Office = View<'HeldOffice', 'validTo'>;
export type Me = Omit<View<'Me'>, 'office' | 'offices'> & { office: Office; offices: Office[] };
export interface Session {
  accessToken: string;
  expiresIn: number;
  me: Me;
}

// region
export type RegionKind = Schemas['RegionKind'];
export type Region = View<'RegionView', 'parentCode' | 'validTo' | 'fullName'>;
export type Succession = View<'Successions'>;
export type VillageCategory = Schemas['VillageCategory'];
export type AssignedCategory = View<'CategoryView', 'validTo' | 'source'>;
export type VillagePoint = View<'PointView'>;
export type CoordinateSystem = Schemas['CoordinateSystem'];
export type Village = Omit<View<'VillageView'>, 'categories' | 'point'> & {
  categories: AssignedCategory[];
  point: VillagePoint | null;
};

// organization
export type OrganizationKind = Schemas['OrganizationKind'];
export type UnitLevel = Schemas['OrganizationLevel'];
export type OrganizationInput = Schemas['NewOrganization'];
export type OrganizationChange = Schemas['ChangedOrganization'];
export type Organization = View<
  'OrganizationView',
  'uscc' | 'usccAbsentReason' | 'legalForm' | 'parentId' | 'validTo'
>;

// cadre
export type PersonnelCategory = Schemas['PersonnelCategory'];
export type PositionTier = Schemas['UnitPositionTier'];
export type PostingRole = Schemas['PostingRole'];
/** Identity is write-only: it comes back masked. */
export type CadreInput = Schemas['CadreForm'];
export type CadreRow = View<
  'CadreItem',
  'phoneMasked' | 'education' | 'rankCode' | 'gradeCode' | 'currentPosting'
>;
export type Cadre = View<
  'CadreView',
  | 'phoneMasked'
  | 'birthDateReason'
  | 'joinPartyDate'
  | 'education'
  | 'rankCode'
  | 'gradeCode'
  | 'unitPosition'
  | 'unitPositionTier'
  | 'workStartDate'
  | 'lastPromotionDate'
  | 'grassrootsExperienceMonths'
  | 'nominationSource'
  | 'remarks'
  | 'currentPosting'
>;
export type CurrentPosting = View<'CurrentPosting'>;
export type RevealedIdentity = View<'RevealedIdentity', 'phone'>;
/** A course that a cadre attended, as his file shows it. */
export interface AttendedTraining {
  sessionId: string;
  title: string;
  organizerLevel: string;
  startedOn: string;
  days: number;
}
/** An entry of a section that has no view of its own. */
export interface FileLine {
  id: string | null;
  on: string;
  title: string;
  detail: string;
}
/** All that is held on a cadre; each room hangs in its own section. */
export interface CadreFile {
  cadre: Cadre;
  sections: {
    postings?: Posting[];
    leaves?: LeaveRequest[];
    entitlements?: Entitlement[];
    findings?: Finding[];
    honours?: Commendation[];
    insurance?: InsuranceCover[];
    careActivities?: CareActivity[];
    difficulties?: CadreDifficulty[];
    attendance?: FileLine[];
    trainings?: AttendedTraining[];
    grades?: FileLine[];
    measures?: FileLine[];
    interviews?: FileLine[];
    recalls?: FileLine[];
    assessments?: FileLine[];
    exceptions?: FileLine[];
    nominations?: FileLine[];
    handovers?: FileLine[];
    workReports?: WorkReport[];
    arrivalSurveys?: ArrivalSurvey[];
  };
}

// team
export type SendLevel = Schemas['SendLevel'];
export type EndReason = Schemas['EndReason'];
export type TeamInput = Schemas['FormTeam'];
export type Team = Omit<
  View<'TeamView', 'dissolvedOn' | 'captain' | 'firstSecretary' | 'members' | 'hints'>,
  'size'
> & { size?: TeamSize | null };
export type TeamSize = View<'TeamSize', 'least' | 'firstSecretary'>;
export type EndInput = Schemas['EndPosting'];
export type RecallGround = Schemas['RecallGround'];
export type Justification = Schemas['Justification'];
export type Approver = View<'Approver'>;
export type PostingInput = Schemas['PostCadre'];
export type Posting = View<
  'PostingView',
  | 'arrivedOn'
  | 'endedOn'
  | 'endReason'
  | 'endState'
  | 'endAskedFor'
  | 'endNote'
  | 'endFacts'
  | 'handover'
  | 'predecessorId'
>;

// command
export type OrganKind = Schemas['OrganKind'];
export type MemberRole = Schemas['MemberRole'];
export type HeldPost = Schemas['HeldPost'];
type OrganWhole = View<'OrganView', 'parentId' | 'task' | 'validTo' | 'endReason'>;
export type OrganMember = Omit<OrganWhole['members'][number], 'treatment' | 'validTo'> & {
  treatment: string | null;
  validTo: string | null;
};
export type Organ = Omit<OrganWhole, 'members' | 'names' | 'founders'> & {
  members: OrganMember[];
  names: (Omit<OrganWhole['names'][number], 'validTo' | 'ground'> & {
    validTo: string | null;
    ground: string | null;
  })[];
  founders: (Omit<OrganWhole['founders'][number], 'organizationId' | 'validTo' | 'endReason'> & {
    organizationId: string | null;
    validTo: string | null;
    endReason: string | null;
  })[];
};
export type OrganInput = Schemas['FoundOrgan'];
export type SeatInput = Schemas['SeatMember'];
export type CommanderKind = Schemas['CommanderKind'];
export type Commander = View<
  'CommanderView',
  'rankCode' | 'temporaryPost' | 'year' | 'validTo' | 'endReason'
>;
export type CommanderInput = Schemas['AppointCommander'];
export type ContactKind = Schemas['ContactKind'];
export type ContactTarget = Schemas['ContactTarget'];
export type Contact = View<'ContactView', 'teamId' | 'validTo' | 'endReason'>;
export type ContactInput = Schemas['AssignContact'];
export type Pairing = View<'PairingView', 'validTo' | 'endReason'>;
export type PairingInput = Schemas['PairUnit'];
export type HouseholdHelper = View<'HelperView', 'helperName'>;
export type HelpersInput = Schemas['NameHelpers'];
export type FounderInput = Schemas['AddFounder'];
export type RosterCounts = View<'RosterCounts'>;
export type RosterEntry = View<'RosterEntry'>;
export type CountyCategory = Schemas['CountyCategory'];
export type CountyDesignation = View<'DesignationView', 'validTo'>;
export type Linkage = View<'Linkage'>;
export type LinkShare = Omit<Linkage['unit'], 'percent'> & { percent: number | null };
export type MeetingKind = Schemas['MeetingKind'];
export type Meeting = View<'MeetingView'>;
export type MeetingInput = Schemas['RecordMeeting'];
export type Cadence = View<'Cadence', 'required' | 'source' | 'parameterId'>;
type CompletenessWhole = View<'Completeness'>;
export type CompletenessLine = Omit<CompletenessWhole['lines'][number], 'percent' | 'missing'> & {
  percent: number | null;
  missing: { regionCode: string; name: string; subjectId: string | null }[];
};
export type Completeness = Omit<CompletenessWhole, 'lines'> & { lines: CompletenessLine[] };
type TaskListWhole = View<'TaskListView', 'source' | 'publishedOn' | 'publishedBy'>;
export type TaskList = Omit<TaskListWhole, 'aspects'> & { aspects: TaskListWhole['aspects'] | null };
export type TaskListInput = Schemas['DraftTaskList'];
export type TaskProgress = View<'TaskProgress'>;
export type TeamTask = View<'TeamTaskView', 'note' | 'reportedOn' | 'reportedBy'>;
export type TaskState = Schemas['TaskState'];
// term, rotation, handover, staffing
export type Wish = Schemas['Wish'];
export type TermState = Schemas['TermState'];
export type RotationItem = View<'RotationItem', 'eligibleOn' | 'wishStatedOn' | 'successor'>;
export type RotationRate = View<'RotationRate', 'percent'>;
export type WishResults = View<'WishResults'>;
export type HandoverState = Schemas['HandoverState'];
export type HandoverList = Schemas['HandoverList'];
export type HandoverItemKind = Schemas['ItemKind'];
export type HandoverLine = View<'HandoverLine', 'metOn'>;
export type HandoverItem = View<
  'ListedItem',
  'detail' | 'amount' | 'dueOn' | 'refusedReason' | 'decidedOn' | 'settledOn' | 'settledNote'
>;
export type MeetAndGreet = View<'MeetAndGreet', 'place' | 'note'>;
export type Handover = Omit<View<'HandoverView', 'leaverSigned' | 'successorSigned'>, 'items' | 'meeting'> & {
  items: HandoverItem[];
  meeting: MeetAndGreet | null;
};
export type HandoverItemInput = Schemas['AddItem'];
export type MeetAndGreetInput = Schemas['HoldMeeting'];
export type Shortfall = Omit<View<'Shortfall', 'exception'>, 'size'> & { size: TeamSize };
export type UncoveredVillage = View<'UncoveredVillage'>;
export type Coverage = View<'Coverage', 'percent'>;

// attendance
export type AttendanceStatus = Schemas['AttendanceStatus'];
export type Half = Schemas['Half'];
export type DayKind = Schemas['DayKind'];
export type RegisterDay = Omit<View<'CalendarDay'>, 'name'> & { name?: string | null };
export type RegisterEntry = View<'Cell', 'note' | 'recordedBy' | 'recordedAt'>;
type PostedRow = View<'RegisterView'>['rows'][number];
export type RegisterNight = View<'Night'>;
export type RegisterRow = Omit<PostedRow, 'entries' | 'to' | 'nights' | 'nightsInVillage'> & {
  entries: RegisterEntry[];
  to: string | null;
  /** Null where no policy asks for nights. */
  nights?: RegisterNight[] | null;
  nightsInVillage?: number | null;
};
export type RegisterHead = View<'RegisterHead', 'confirmedBy' | 'confirmedAt' | 'closedTo'>;
export type Register = Omit<
  View<'RegisterView', 'confirmedBy' | 'confirmedAt' | 'closedTo'>,
  'calendar' | 'rows'
> & {
  calendar: RegisterDay[];
  rows: RegisterRow[];
};
export type RegisterEntryInput = Schemas['NewEntry'];
export type RegisterEntriesResult = Omit<View<'EntriesResult'>, 'results'> & {
  results: (Omit<View<'EntriesResult'>['results'][number], 'code' | 'message'> & {
    code?: string | null;
    message?: string | null;
  })[];
};
export type SpecialDay = Whole<Schemas['SpecialDay']>;
export type CalendarEdition = Omit<View<'EditionView'>, 'days'> & { days: SpecialDay[] };
export type Calendar = Omit<View<'CalendarView'>, 'days' | 'editions'> & {
  days: RegisterDay[];
  editions: CalendarEdition[];
};
export type CalendarInput = Schemas['NewEdition'];
export type AttendanceConflict = View<
  'ConflictView',
  'outcome' | 'reason' | 'entryId' | 'settledBy' | 'settledOffice' | 'settledAt'
>;
export type ConflictSettlement = Schemas['SettleConflict'];
export type AttendanceCorrection = View<'CorrectionView'>;
/** A row of a place leaves out what is a posting's. */
export type AttendanceTotal = Partial<
  Pick<
    View<'TotalRow'>,
    'cadreId' | 'teamName' | 'villageName' | 'nightsInVillage' | 'postedWorkdays' | 'workdaysInVillage'
  >
> &
  Omit<
    View<'TotalRow'>,
    'cadreId' | 'teamName' | 'villageName' | 'nightsInVillage' | 'postedWorkdays' | 'workdaysInVillage'
  >;

// supervision
export type TargetKind = Schemas['TargetKind'];
export type FindingCategory = Schemas['FindingCategory'];
export type Severity = Schemas['FindingSeverity'];
export type FindingState = Schemas['FindingState'];
export type InspectionMethod = Schemas['InspectionMethod'];
export type Finding = View<
  'FindingView',
  | 'inspectionId'
  | 'problemListId'
  | 'villageCode'
  | 'villageName'
  | 'clause'
  | 'method'
  | 'issuedOn'
  | 'dueOn'
  | 'escalation'
  | 'rectification'
  | 'verification'
  | 'closedOn'
  | 'history'
  | 'severityFound'
  | 'dueCalendar'
  | 'escalations'
  | 'urged'
  | 'extensionUntil'
  | 'statementUntil'
  | 'objectionUntil'
  | 'dispute'
  | 'recurrence'
  | 'campaignId'
  | 'checklistItem'
>;
export type FindingInput = Schemas['RecordFinding'];
export type ProtocolInput = Schemas['RecordProtocol'];
export type Checklist = View<'Checklist'>;
export type RecheckItem = View<'RecheckItem', 'result' | 'note' | 'checkedBy' | 'checkedOn'>;
export type RecheckSample = Omit<View<'RecheckSampleView'>, 'items' | 'population'> & {
  items?: RecheckItem[];
  population?: string[];
};
export type TalkProposal = View<'TalkProposalView', 'villageName'>;
export type FindingCampaign = View<'FindingCampaignView', 'rectificationRate'>;
export type FindingCampaignInput = Schemas['LaunchFindingCampaign'];
export type FindingTrend = View<'TrendView', 'target'>;
export type FindingEdit = Schemas['EditFinding'];
export type InspectionInput = Omit<Schemas['RecordInspection'], 'at'> & { at?: string };
export type ProblemList = View<'ProblemListView'>;
export type InspectionKind = Schemas['InspectionKind'];
export type Inspection = View<'InspectionView', 'at' | 'note' | 'villageCode' | 'villageName'>;
export type Protocol = View<
  'ProtocolView',
  'template' | 'templateVersion' | 'checklist' | 'saidAt' | 'gapMinutes'
>;
export type Evidence = View<'EvidenceView', 'findingId'>;
/** What an inspector carries on the phone. */
export type VisitKit = View<'VisitKit'>;
/** A visit as the phone reports it. */
export type FieldVisitInput = Omit<Schemas['RecordVisit'], 'visit'> & { visit: InspectionInput };
export type UploadInput = Schemas['BeginUpload'];
export type InspectionGroupMember = View<'GroupMemberView', 'unit' | 'cadre' | 'confirmedAt'>;
export type InspectionGroup = Omit<View<'InspectionGroupView', 'validTo'>, 'members'> & {
  members: InspectionGroupMember[];
};
export type InspectionGroupInput = Schemas['FormInspectionGroup'];
export type InspectionGroupChange = Schemas['ChangeInspectionGroup'];
export type StandingGroupCoverage = View<'StandingGroupCoverage', 'required' | 'source'>;
export type Inspector = View<'Inspector'>;
export type InspectionPlan = View<
  'InspectionPlanView',
  'groupId' | 'groupName' | 'cancelledOn' | 'cancelReason' | 'visits' | 'warnings'
>;
export type InspectionPlanInput = Schemas['MakeInspectionPlan'];
export type PlanProposal = View<'PlanProposal'>;
export type VillageLoad = View<'VillageLoad', 'limit'>;
export type OverdueInspections = View<'OverdueInspections'>;
export type DrawState = Schemas['DrawState'];
export type DrawParty = View<'PartyView', 'commitment' | 'committedBy' | 'committedAt' | 'openedAt'>;
export type Draw = Omit<
  View<
    'DrawView',
    | 'planId'
    | 'publishUntil'
    | 'drawnAt'
    | 'listDigest'
    | 'publishedAt'
    | 'abortedAt'
    | 'abortedBy'
    | 'abortReason'
    | 'repeats'
    | 'repeatReason'
    | 'repeatedBy'
    | 'population'
  >,
  'parties'
> & { parties: DrawParty[] };
export type DrawInput = Schemas['OrganizeDraw'];
export type DrawAssignment = View<'DrawAssignmentView'>;
export type DrawRecord = View<'DrawRecord', 'repeats' | 'repeatReason'>;

export type BulletinKind = Schemas['BulletinKind'];
export type BulletinForm = Schemas['BulletinForm'];
export type BulletinBody = View<
  'BulletinBody',
  'campaignId' | 'occasion' | 'approvedBy' | 'returnedReason' | 'correctionReason'
>;
export type Bulletin = Omit<
  View<'BulletinView', 'number' | 'publishedOn' | 'corrects' | 'correctedBy' | 'digest'>,
  'text'
> & { text?: BulletinBody };
export type BulletinProblem = View<'BulletinProblem'>;
export type BulletinCandidates = View<'BulletinCandidates'>;
export type BulletinDocument = View<
  'BulletinDocument',
  'number' | 'corrects' | 'correctionReason' | 'occasion' | 'publishedOn'
>;
export type BulletinDraft = Schemas['DraftBulletin'];
export type BulletinText = Schemas['BulletinText'];
export type OverdueCounty = View<'OverdueCounty'>;
export type DeskKind = Schemas['DeskKind'];
export type DeskDimension = Schemas['DeskDimension'];
export type DeskHit = View<'DeskHit', 'label' | 'said' | 'target' | 'state' | 'category' | 'severity'>;
export type DeskFigure = View<'DeskFigure'>;
export type DeskPart = View<'DeskPart', 'name'>;
export type DeskQuery = Schemas['DeskQuery'];
export type SavedQuery = View<'SavedQuery'>;
export type DeskExport = View<
  'DeskExport',
  | 'doneAt'
  | 'items'
  | 'manifest'
  | 'signature'
  | 'problem'
  | 'decidedBy'
  | 'decidedAt'
  | 'decisionNote'
  | 'availableUntil'
  | 'readAt'
>;
export type ExportDecision = Schemas['DecideExport'];
export type LogWitness = View<'Witness', 'signedSize' | 'signedAt' | 'retiredOn' | 'retireReason'>;
export type SaidWords = View<'SaidWords', 'text' | 'clause' | 'seal'>;
export type TimelineEntry = Omit<
  View<'TimelineEntry', 'deedId' | 'at' | 'who' | 'role' | 'office' | 'action' | 'actionName' | 'logIndex'>,
  'said'
> & { said: SaidWords[] };
export type InspectionCoverage = View<'InspectionCoverage', 'visitedShare' | 'medianDays'>;
export type OutcomeSpread = View<'OutcomeSpread', 'name'>;
export type VillageCoverage = View<'VillageCoverage', 'lastOn' | 'daysSince'>;

// assessment
export type MeasureType = Schemas['MeasureType'];
export type Measure = View<
  'MeasureView',
  | 'unitName'
  | 'villageName'
  | 'findingId'
  | 'findingNumber'
  | 'obligationId'
  | 'revokedOn'
  | 'revocationReason'
  | 'revokedBy'
>;
export type MeasureInput = Schemas['RecordMeasure'];
export type CauseCode = Schemas['CauseCode'];
export type ClosingAct = Schemas['ClosingAct'];
export type ObligationKind = Schemas['ObligationKind'];
export type ObligationState = Schemas['ObligationState'];
export type Obligation = View<
  'ObligationView',
  | 'gradeId'
  | 'recallId'
  | 'standing'
  | 'calendar'
  | 'closed'
  | 'override'
  | 'withdrawnReason'
  | 'correctedOn'
  | 'correctionReason'
>;
export type ObligationDebtor = View<'ObligationDebtor'>;
export type RecallState = Schemas['RecallState'];
export type Recall = View<
  'RecallView',
  | 'obligationId'
  | 'statement'
  | 'decision'
  | 'replacementDueOn'
  | 'departure'
  | 'successor'
  | 'withdrawal'
  | 'vacancyDays'
  | 'noPromotionUntil'
  | 'handoverId'
>;
export type RecallCondition = View<'RecallCondition'>;
export type RecallInput = Schemas['ProposeRecall'];
export type RecallDecision = Schemas['DecideRecall'];
export type SuccessorInput = Schemas['PostSuccessor'];
export type InterviewKind = Schemas['InterviewKind'];
export type IntervieweeKind = Schemas['IntervieweeKind'];
export type Interview = View<'InterviewView', 'place'>;
export type InterviewInput = Schemas['RecordInterview'];
export type AccountabilityMeasure = Schemas['AccountabilityMeasure'];
export type AccountabilityCase = View<
  'AccountabilityCase',
  'obligationId' | 'cadreName' | 'revokedOn' | 'revocationReason' | 'revokedBy'
>;
export type AccountabilityInput = Schemas['RecordAccountabilityCase'];
export type RevokeInput = Schemas['RevokeMeasure'];
export type ObjectKind = Schemas['ObjectKind'];
export type EvidenceKind = Schemas['EvidenceKind'];
export type RoundKind = Schemas['RoundKind'];
export type Standing = Schemas['Standing'];
export type SheetState = Schemas['SheetState'];
export type GradeVocabulary = Schemas['GradeVocabulary'];
export type AssessmentPart = Whole<Schemas['AssessmentPart']>;
export type AssessmentTemplate = View<'TemplateView'>;
export type SetTemplateInput = Schemas['SetTemplate'];
export type AssessmentQuota = View<'QuotaView', 'percent' | 'source' | 'quota'>;
export type RoundProgress = View<'RoundProgress'>;
export type RoundForm = View<'RoundForm'>;
export type AssessmentRound = Omit<
  View<'RoundView', 'closedOn' | 'bulletinId'>,
  'forms' | 'quotas' | 'progress'
> & { forms?: RoundForm[]; quotas?: AssessmentQuota[]; progress?: RoundProgress[] };
export type OpenRoundInput = Schemas['OpenRound'];
export type AssessmentSheetItem = View<
  'SheetItem',
  | 'cadreId'
  | 'teamId'
  | 'teamName'
  | 'villageName'
  | 'unitName'
  | 'sentBy'
  | 'counted'
  | 'required'
  | 'total'
  | 'proposed'
  | 'grade'
>;
export type RegisterFacts = View<'RegisterFacts', 'required'>;
export type FindingFact = View<'FindingFact', 'dispute'>;
export type AbsenceDeduction = View<'AbsenceDeduction'>;
export type GradeDoubt = View<'GradeDoubt', 'label' | 'category' | 'severity'>;
export type GradeReview = Omit<View<'GradeReview'>, 'doubts'> & { doubts: GradeDoubt[] };
export type SheetFacts = Omit<View<'SheetFacts'>, 'register' | 'findings' | 'tasks' | 'absence'> & {
  absence: AbsenceDeduction | null;
  register: RegisterFacts | null;
  findings: FindingFact[];
  tasks: { all: number; done: number } | null;
};
export type ScoredPart = View<'ScoredPart'>;
export type PartScore = Schemas['PartScore'];
export type RaterCounts = Schemas['RaterCounts'];
export type FormCounts = Schemas['FormCounts'];
export type SheetProposal = View<'SheetProposal', 'rating' | 'satisfaction'>;
export type GradeVersion = Omit<
  View<'GradeVersion', 'replaces' | 'reason' | 'rating' | 'satisfaction'>,
  'facts'
> & { facts: SheetFacts };
export type GradeObjection = View<'ObjectionView', 'answer' | 'decidedBy' | 'decidedOn'>;
export type AssessmentSheet = Omit<
  View<
    'SheetView',
    'cadreId' | 'teamId' | 'teamName' | 'villageName' | 'unitName' | 'sentBy' | 'returnedReason' | 'grade'
  >,
  'facts' | 'proposal' | 'referral' | 'grades' | 'objections' | 'doubts' | 'reviews'
> & {
  facts: SheetFacts;
  proposal: SheetProposal | null;
  referral: View<'SheetReferral'> | null;
  grades: GradeVersion[];
  objections: GradeObjection[];
  doubts: GradeDoubt[];
  reviews: GradeReview[];
};
export type ProposeGradeInput = Schemas['ProposeGrade'];
export type ConfirmGradeInput = Schemas['ConfirmGrade'];
export type CorrectGradeInput = Schemas['CorrectGrade'];
export type KeepGradeInput = Schemas['KeepGrade'];
export type ExplainGradeInput = Schemas['ExplainGrade'];
export type GradeObjectionDecision = Schemas['DecideGradeObjection'];

// incentive
export type EntitlementKind = Schemas['EntitlementKind'];
export type EntitlementState = Schemas['EntitlementState'];
export type Entitlement = View<
  'EntitlementView',
  | 'standard'
  | 'quantity'
  | 'amountDue'
  | 'owed'
  | 'overpaid'
  | 'deliveredOn'
  | 'deliveredAmount'
  | 'shortBy'
  | 'lateDays'
  | 'insurer'
  | 'policyNumber'
  | 'coverFrom'
  | 'coverTo'
  | 'cancelReason'
  | 'basis'
  | 'deliveries'
  | 'adjustments'
>;
export type DeliveryInput = Schemas['DeliverEntitlement'];
export type DebtorLine = View<'DebtorLine', 'debtorId' | 'oldest' | 'findingId' | 'findingNumber'>;
export type ProposedFindings = View<'ProposedFindings'>;
export type TeamFundLine = View<'TeamFundLine', 'dueBy' | 'debtors' | 'budget' | 'spent' | 'balance'>;
export type InsuranceGap = View<'InsuranceGapView'>;
export type InsurancePolicy = View<'InsurancePolicyView', 'sumInsured' | 'delivered'>;
export type InsurancePolicyInput = Schemas['EnterPolicy'];
export type ReliefInput = Schemas['GrantRelief'];
export type ReliefGround = Schemas['ReliefGround'];
/** A cover as a section of a cadre's file has it; the document does not spell sections out. */
export interface InsuranceCover {
  insurer: string;
  number: string;
  coverFrom: string;
  coverTo: string;
}
export type CareActivity = View<'CareActivityView'>;
export type CareActivityInput = Schemas['RecordCareActivity'];
export type CadreDifficulty = View<
  'CadreDifficultyView',
  'urgedOn' | 'urgedBy' | 'solution' | 'solvedOn' | 'solvedName' | 'answer' | 'answeredOn'
>;
export type PaymentBatch = View<
  'PaymentBatchView',
  'paidLines' | 'paidTotal' | 'sentName' | 'sentAt' | 'answeredName' | 'answeredOn' | 'discardReason'
>;
export type PaymentLine = View<'PaymentLineView', 'days' | 'reason'>;
export type Commendation = View<'CommendationView', 'cadreId' | 'teamId' | 'document' | 'batchId'>;
export type CommendationInput = Schemas['RecordCommendation'];

export type DeliveryRate = View<'DeliveryRate', 'share'>;
export type IncentiveBatch = View<'IncentiveBatchView', 'issuedOn'>;
export type IncentiveBatchInput = Schemas['DraftIncentiveBatch'];
export type BatchCandidate = View<'BatchCandidate', 'cadreId' | 'teamId'>;
export type HonorLevel = Schemas['HonorLevel'];
export type HonorState = Schemas['HonorState'];
export type Honor = View<'HonorView', 'cadreId' | 'teamId' | 'refusedOn' | 'revokedOn' | 'revokedReason'>;
export type HonorInput = Schemas['RecordHonor'];
export type HonorObjection = View<'HonorObjectionView', 'outcome' | 'decision' | 'decidedOn' | 'decidedBy'>;
export type HonorObjectionInput = Schemas['ObjectHonor'];
export type HonorDecisionInput = Schemas['DecideHonorObjection'];
export type ModelCase = View<
  'ModelCaseView',
  'material' | 'cadreId' | 'teamId' | 'publishedOn' | 'publishedWhere'
>;
export type ModelCaseInput = Schemas['RecordModelCase'];
export type PromotionKind = Schemas['PromotionKind'];
export type Promotion = View<'PromotionView', 'unitName' | 'villageName' | 'withdrawnOn' | 'withdrawnReason'>;
export type PromotionInput = Schemas['RecordPromotion'];
export type PromotionRate = View<'PromotionRate', 'share'>;
export type PromotedCadre = View<'PromotedCadre', 'unitName'>;
export type PromotionCandidate = View<
  'PromotionCandidate',
  'rankCode' | 'unitName' | 'villageName' | 'grade' | 'satisfaction' | 'promotedOn' | 'barredUntil'
>;
export type ObservationOccasion = Schemas['ObservationOccasion'];
export type Observation = View<'ObservationItem', 'villageName'>;
export type ObservationNote = View<'ObservationView', 'villageName'>;
export type ObservationInput = Schemas['NoteObservation'];

// insight
// rows are reached through their table: several rooms name a row "Row", and the document numbers them
export type StatisticRow = Omit<View<'StatisticView'>['rows'][number], 'amount'> & { amount?: string | null };
export type Statistic = Omit<View<'StatisticView'>, 'rows'> & { rows: StatisticRow[] };

export type FigureItem = View<'FigureItem'>;
/** A part of a figure: a region, a level, a sender or a category. */
export interface FigurePart {
  code: string;
  name: string;
  numerator: number;
  denominator: number | null;
  /** yuan, of a sum of money */
  amount: string | null;
  printed: string | null;
}
export type Figure = Omit<
  View<
    'FigureView',
    'rule' | 'from' | 'denominator' | 'printed' | 'printedDenominator' | 'overlaps' | 'amount'
  >,
  'parts'
> & { parts?: FigurePart[] };
export type FigureSheet = Omit<View<'FigureSheet', 'knownAt' | 'level' | 'category'>, 'figures'> & {
  figures: Figure[];
};

export type ResponsiblePerson = View<'ResponsiblePerson', 'endedOn'>;
export type Responsible = Omit<View<'ResponsibleView', 'knownAt' | 'basis'>, 'responsible' | 'others'> & {
  responsible: ResponsiblePerson | null;
  others: ResponsiblePerson[];
};

// audit
/** A row before and after as the columns are named in the database. */
export type RowImage = Record<string, unknown> | null;
export type AuditChange = Omit<View<'Change'>, 'before' | 'after'> & { before: RowImage; after: RowImage };
export type AuditDeed = Omit<View<'DeedView', 'code' | 'requestId'>, 'changes' | 'detail'> & {
  changes: AuditChange[] | null;
};
export type AuditAction = Schemas['Action'];
export type LogProof = View<
  'ProofView',
  'index' | 'size' | 'leaf' | 'leafHash' | 'proof' | 'checkpoint' | 'file'
>;

// identity administration
export type Account = Omit<View<'AccountView', 'disabledAt' | 'disabledReason'>, 'initialPassword'> & {
  /** Shown once, where the server chose it. */
  initialPassword?: string;
};
export type Grant = View<'GrantView', 'accountName' | 'validTo' | 'revokedAt' | 'revokedReason'>;
export type ApiClientKey = View<'ClientKeyView', 'retiredFrom'>;
export type ApiClientAccount = Omit<
  View<
    'ClientView',
    'validTo' | 'revokedAt' | 'revokedReason' | 'scopes' | 'previousSecretEnds' | 'lastUsedAt'
  >,
  'secret' | 'keys'
> & {
  keys: ApiClientKey[];
  /** Shown once, when it is made. */
  secret?: string;
};
export type ApiClientJwks = Schemas['ClientJwks'];
export type FeedType = Schemas['FeedType'];
export type Webhook = Omit<
  View<'WebhookView', 'types' | 'cause' | 'reason' | 'previousSecretEnds'>,
  'secret' | 'queue'
> & {
  queue: View<'QueueState', 'failingSince' | 'heldUntil' | 'lastDeliveredAt'>;
  /** Shown once, when it is made. */
  secret?: string;
};
export type WebhookEventState = Schemas['EventState'];
export type WebhookEvent = View<'EventView', 'nextAt' | 'lastAt' | 'lastStatus' | 'lastOutcome'>;
export type WebhookPing = View<'PingView', 'status'>;

// over a gap that no wire crosses
export type Peer = View<'PeerView', 'recipient' | 'clientId' | 'chain' | 'reason'>;
export type ExchangeKeys = View<'ExchangeKeysView'>;
export type Bundle = View<
  'BundleView',
  | 'hash'
  | 'position'
  | 'copyRows'
  | 'copyHash'
  | 'bytes'
  | 'sha256'
  | 'madeAt'
  | 'carriedAt'
  | 'carriedBy'
  | 'appliedAt'
  | 'acknowledgedAt'
  | 'refusal'
  | 'expected'
  | 'sweptAt'
  | 'problem'
>;
export type ReceivedBundle = View<'ReceivedBundleView', 'refusal' | 'reason' | 'copyRows' | 'copyHash'>;
export type ReceivedRow = Omit<View<'ReceivedRowView', 'version' | 'changedAt'>, 'data'> & {
  /** As the change feed has it; null when it is gone. */
  data: Record<string, unknown> | null;
};

// leave, months
export type AttendanceMonth = View<'MonthRow', 'state'>;
export type LeaveKind = Schemas['LeaveKind'];
export type LeaveState = Schemas['LeaveState'];
export type LeaveInput = Schemas['RequestLeave'];
export type LeaveRequest = View<
  'LeaveView',
  | 'approverBasis'
  | 'decidedBy'
  | 'decidedOffice'
  | 'decidedAt'
  | 'note'
  | 'returnedOn'
  | 'overdueSince'
  | 'alarm'
  | 'endorsedBy'
  | 'endorsedOffice'
  | 'endorsedAt'
  | 'endorsementNote'
>;
/** Annual leave of one cadre in one year; what cannot be said is null. */
export type LeaveBalance = View<'LeaveBalanceView', 'serviceYears' | 'entitled' | 'untaken' | 'basis'>;
/** What the approver of one request has to know of the person. */
export type LeaveSubject = Omit<View<'LeaveSubject'>, 'balance' | 'leaves'> & {
  balance: LeaveBalance | null;
  leaves: LeaveRequest[];
};
export type StandIn = View<'StandInView', 'endedAt' | 'endedBy'>;
export type StandInInput = Schemas['AppointStandIn'];

// inbox, own file
export type InboxItem = View<'InboxItem', 'place' | 'due' | 'basis'>;
export type InboxCounts = View<'InboxCounts'>;
export type MailPreference = View<'MailPreferenceView', 'addressMask' | 'nextAt'>;
export type MailPreferenceInput = Schemas['SetMailPreference'];
export type FileRead = View<'FileRead'>;
export type FileCorrection = View<
  'FileCorrectionView',
  'decidedBy' | 'decidedOffice' | 'decidedAt' | 'answer'
>;
export type CorrectionInput = Schemas['AskCorrection'];

// exchange
export type ImportState = Schemas['ImportState'];
export type ImportError = View<'ImportErrorView', 'header' | 'value' | 'hint'>;
export type ImportJob = Omit<
  View<'ImportView', 'system' | 'rowsTotal' | 'startedAt' | 'finishedAt'>,
  'problem' | 'errors'
> & {
  problem?: ProblemBody | null;
  errors?: ImportError[] | null;
};

// policy
export type PolicyRule = View<'RuleView', 'enforcement'>;
export type PolicyPack = View<
  'PackView',
  | 'validTo'
  | 'draftedByName'
  | 'draftedAt'
  | 'simulatedAt'
  | 'publishedByName'
  | 'publishedAt'
  | 'retroactiveReason'
  | 'retiredByName'
>;
export type PackParameter = PolicyPack['parameters'][number];
export type PackInput = Schemas['DraftPack'];
export type PackParametersInput = Schemas['SetParameters'];
export type PolicySimulation = View<'Simulation'>;
export type PolicyException = View<'PolicyExceptionView', 'decidedAt' | 'decisionNote'>;
export type ComplianceHeat = View<'ComplianceHeat'>;
export type ComplianceCell = View<'ComplianceCell'>;
export type ComplianceState = Schemas['ComplianceState'];
export type ComplianceResult = View<'ComplianceResult', 'since' | 'parameter' | 'regionName'>;
export type ComplianceSubject = View<'ComplianceSubject'>;

// training
export type TrainingKind = Schemas['TrainingKind'];
export type OrganizerLevel = Schemas['OrganizerLevel'];
export type AudienceKind = Schemas['AudienceKind'];
export type LecturerKind = Schemas['LecturerKind'];
export type ContestAward = Schemas['ContestAward'];
export type Lecturer = Schemas['Lecturer'];
export type Training = View<'TrainingView', 'planReference'> & Versioned;
export type TrainingInput = Schemas['RecordTraining'];
export type TrainingChange = Schemas['ChangeTraining'];
export type TrainingTotals = View<'TrainingTotals', 'coverage' | 'leaderShare'>;
export type RollEntry = View<'RollView', 'cadreId' | 'audience' | 'place'>;
export type RollInput = Schemas['RollEntries'];
export type RollMatch = View<'RollMatch'>;
export type StudyMeeting = View<'StudyMeetingView'>;
export type StudyMeetingInput = Schemas['RecordStudyMeeting'];
export type StudyWeeks = View<'StudyWeeks', 'source'>;
export type KnowledgeTest = View<'TestView', 'trainingId' | 'studyMeetingId' | 'mean'>;
export type TestHeld = View<'TestHeld'>;
export type KnowledgeTestInput = Schemas['RecordTest'];
export type Handbook = View<'HandbookView', 'percent'> & Versioned;
export type HandbookInput = Schemas['IssueHandbook'];
export type ReceiptsInput = Schemas['RecordReceipts'];
export type MissingReceipt = View<'MissingReceipt'>;

// burden
export type Feature = View<'FeatureView'>;
export type Activation = View<'ActivationView', 'decidedByName' | 'decisionNote' | 'endedOn' | 'endReason'> &
  Versioned;
export type ActivationInput = Schemas['ProposeActivation'];
export type BurdenMeter = View<'BurdenMeter', 'perCadre'>;
export type FormEntry = View<'FormView', 'minutes'>;
export type FormCheckInput = Schemas['CheckForm'];
export type CheckedForm = View<'CheckedForm'>;
export type Complaint = View<
  'ComplaintView',
  'filedByName' | 'answer' | 'answeredByName' | 'answeredOn' | 'waitingDays'
> &
  Versioned;
export type ComplaintInput = Schemas['FileComplaint'];
// fieldwork
export type WorkState = Schemas['WorkState'];
export type DutyArea = Schemas['DutyArea'];
export type DutyMeasure = View<'DutyMeasure', 'dueOn'>;
export type DutyPlan = Omit<View<'DutyPlanView', 'submittedOn' | 'submittedBy'>, 'measures'> & {
  /** only where one plan is read */
  measures?: DutyMeasure[];
};
export type DutyPlanInput = Schemas['DraftDutyPlan'];
export type Essential = View<'EssentialItem', 'note' | 'reportedOn' | 'reportedBy'>;
export type EssentialProgress = Omit<View<'EssentialProgress'>, 'items'> & { items: Essential[] };
export type CampaignKind = Schemas['CampaignKind'];
export type Campaign = View<'CampaignView', 'source'>;
export type CampaignInput = Schemas['LaunchCampaign'];
export type CampaignEntry = View<
  'CampaignEntryView',
  'opening' | 'cleared' | 'remaining' | 'zero' | 'note' | 'reportedOn' | 'reportedBy'
>;
export type CampaignEntryInput = Schemas['ReportCampaignEntry'];
export type CampaignProgress = View<'CampaignProgress'>;
export type ReportForm = Schemas['ReportForm'];
export type WorkReport = View<'WorkReportView', 'summary'>;
export type WorkReportInput = Schemas['FileWorkReport'];
export type OverdueReports = View<'OverdueReports'>;
export type OverdueTownship = View<'OverdueTownship'>;
export type ArrivalSurvey = View<'ArrivalSurveyView'>;
export type ArrivalSurveyInput = Schemas['FileArrivalSurvey'];
export type DueSurvey = View<'DueSurvey', 'dueOn'>;
export type Guidance = View<'GuidanceView', 'notes'>;
export type GuidanceInput = Schemas['RecordGuidance'];
export type GuidanceShare = View<'GuidanceShare', 'from' | 'to' | 'percent'>;
export type PublicityKind = Schemas['PublicityKind'];
export type Publicity = View<'PublicityView'>;
export type PublicityInput = Schemas['RecordPublicity'];
export type VillagePlan = View<'VillagePlanView', 'teamName'>;
export type VillagePlanInput = Schemas['AdoptVillagePlan'];
export type Notice = View<'NoticeView'>;
export type NoticeInput = Schemas['IssueNotice'];
export type NoticeReceipt = View<'ReceiptView', 'acknowledgedOn' | 'acknowledgedBy'>;
export type NoticeProgress = View<'NoticeProgress', 'percent'>;

// households
export type HouseholdKind = Schemas['HouseholdKind'];
export type PovertyCause = Schemas['PovertyCause'];
export type HouseholdPlanState = Schemas['HouseholdPlanState'];
export type ReviewDecision = Schemas['ReviewDecision'];
export type Household = View<'HouseholdItem', 'helperName' | 'lastVisitedOn' | 'planState'>;
export type HouseholdVisit = View<'VisitView', 'notes'>;
export interface HouseholdFile {
  household: Household;
  visits: HouseholdVisit[];
}
export type HouseholdInput = Schemas['RegisterHousehold'];
export type VisitInput = Schemas['RecordHouseholdVisit'];
export type VisitCoverage = View<'VisitCoverage', 'percent'>;
export type PlanReview = View<'PlanReview', 'note'>;
export type HouseholdPlan = Omit<
  View<'HouseholdPlanView', 'awaits' | 'awaitsLevel' | 'submittedOn' | 'approvedOn'>,
  'causes' | 'measures' | 'reviews'
> & {
  /** only where one plan is read */
  causes?: PovertyCause[];
  measures?: string[];
  reviews?: PlanReview[];
};
export type HouseholdPlanInput = Schemas['DraftHouseholdPlan'];
export type DifficultyKind = Schemas['DifficultyKind'];
export type Difficulty = View<'DifficultyView', 'solvedOn' | 'solution'>;
export type DifficultyInput = Schemas['ReportDifficulty'];
export type DifficultySummary = View<'DifficultySummary'>;
export type Satisfaction = View<'SatisfactionView', 'occasion' | 'satisfied' | 'percent'>;
export type SatisfactionInput = Schemas['RecordSatisfaction'];

// funds and projects
export type FundKind = Schemas['FundKind'];
export type Fund = View<'FundView', 'purpose' | 'withdrawnOn' | 'withdrawnReason'>;
export type FundInput = Schemas['RecordFund'];
export type FundSummary = View<'FundSummary', 'from' | 'to' | 'together'>;
export type ProjectKind = Schemas['ProjectKind'];
export type Project = View<'ProjectView', 'unitId' | 'unitName' | 'completedOn'>;
export type Ledger = Schemas['Ledger'];
export type UnitBinding = View<'UnitBindingView'>;
export type BindingSummary = View<'BindingSummary'>;
export type TrackingKind = Schemas['TrackingKind'];
export type Tracking = View<'TrackingView', 'withdrawnOn' | 'withdrawnReason'>;
export type TrackingInput = Schemas['RecordTracking'];
export type UntrackedUnit = View<'UntrackedUnit', 'lastOn'>;
export type ProjectInput = Schemas['RegisterProject'];
export type ProjectSummary = View<'ProjectSummary', 'from' | 'to'>;
export type WorkFund = View<'WorkFundView'>;
export type WorkFundInput = Schemas['GrantWorkFund'];
export type SpendingInput = Schemas['SpendWorkFund'];
export type StockCount = View<'StockCountView', 'findingNumber'>;
export type StockInput = Schemas['TakeStock'];

// the board and papers
export type BoardLink = View<'BoardLink', 'column'>;
type BoardWhole = View<'BoardView', 'due' | 'rules' | 'debts' | 'findings' | 'rotations' | 'attendance'>;
export type Board = BoardWhole;
export type Paper = View<'PaperView', 'pages'>;
