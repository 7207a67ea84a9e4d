import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Cadre, CadreFile, FileLine } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { useCodeName } from '../../../components/code';
import { Facts } from '../../../components/facts';
import { LinkButton } from '../../../components/link-button';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { yuan } from '../../../lib/money';
import { may, useCan } from '../../../lib/permissions';
import { cadre, cadreFile } from '../api/queries';
import { Identity } from '../components/reveal-identity';

/** All that is held on a cadre (档案): the person, postings, leave, entitlements, findings, honours. */
export function CadrePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const one = useQuery(cadre(id));
  const file = useQuery(cadreFile(id));
  const can = useCan();
  return (
    <QueryView query={one}>
      {(person) => (
        <>
          <PageHeader
            title={person.name}
            back={{ to: '/cadres', label: t('menu.cadres') }}
            note={person.unitName}
            actions={
              (may(person, 'edit') || (!person.may && can('cadre:edit'))) && (
                <LinkButton to="/cadres/$id/edit" params={{ id }}>
                  {t('common.edit')}
                </LinkButton>
              )
            }
          />
          <div className="columns">
            <Person cadre={person} />
            <section className="panel">
              <h2>{t('cadre.identity')}</h2>
              <Identity cadre={person} />
            </section>
          </div>
          <QueryView query={file}>{(held) => <Held file={held} />}</QueryView>
        </>
      )}
    </QueryView>
  );
}

export function Person({ cadre: person }: { cadre: Cadre }) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const yes = (value: boolean) => (value ? t('common.yes') : t('common.no'));
  return (
    <section className="panel">
      <h2>{t('cadre.person')}</h2>
      <Facts
        items={[
          [t('cadre.sex'), codeName('sex', person.sex)],
          [t('cadre.birthDate'), person.birthDate],
          [t('cadre.nationality'), codeName('nationality', person.nationality)],
          [t('cadre.politicalAffiliation'), codeName('politicalAffiliation', person.politicalAffiliation)],
          [t('cadre.joinPartyDate'), person.joinPartyDate],
          [t('cadre.education'), codeName('education', person.education)],
          [t('cadre.unit'), person.unitName],
          [t('cadre.unitPosition'), person.unitPosition],
          [t('cadre.tierLabel'), person.unitPositionTier && t(`cadre.tier.${person.unitPositionTier}`)],
          [
            t('cadre.personnelLabel'),
            person.personnelCategory && t(`cadre.personnel.${person.personnelCategory}`),
          ],
          [t('cadre.rank'), codeName('rank', person.rankCode)],
          [t('cadre.grade'), codeName('grade', person.gradeCode)],
          [t('cadre.workStartDate'), person.workStartDate],
          [t('cadre.lastPromotionDate'), person.lastPromotionDate],
          [t('cadre.grassroots'), person.grassrootsExperienceMonths],
          [t('cadre.reserve'), yes(person.reserveCadre)],
          [t('cadre.youngTalent'), yes(person.surveyedYoungTalent)],
          [t('cadre.agri'), yes(person.agriRelatedMajor)],
          [t('cadre.nominationSource'), person.nominationSource],
          [t('cadre.remarks'), person.remarks],
        ]}
      />
    </section>
  );
}

export function Held({ file }: { file: CadreFile }) {
  const { t } = useTranslation();
  const can = useCan();
  // "none" would be a statement about him to who is not told
  const told = LINES.filter((name) => {
    const needed = TOLD_WITH[name];
    return !needed || can(needed) || can('file:own');
  });
  const {
    postings = [],
    leaves = [],
    entitlements = [],
    findings = [],
    honours = [],
    insurance = [],
    careActivities = [],
    difficulties = [],
    trainings = [],
  } = file.sections;
  return (
    <div className="cards">
      <Section title={t('cadre.postings')} empty={postings.length === 0}>
        {postings.map((posting) => (
          <li key={posting.id}>
            <span className="grow">
              <Link to="/teams/$id" params={{ id: posting.teamId }}>
                {posting.villageName} · {posting.teamName}
              </Link>{' '}
              {posting.roles.map((role) => t(`postingRole.${role}`)).join('、')}
            </span>
            <span className="number">
              {posting.startedOn} – {posting.endedOn ?? t('common.openEnded')}
            </span>
            {posting.endReason && <span>{t(`team.endReason.${posting.endReason}`)}</span>}
          </li>
        ))}
      </Section>
      <Section title={t('cadre.leaves')} empty={leaves.length === 0}>
        {leaves.map((leave) => (
          <li key={leave.id}>
            <span className="grow">
              {t(`leave.kind.${leave.kind}`)} · {leave.reason}
            </span>
            <span className="number">
              {leave.from} – {leave.to}
            </span>
            <StatusTag words="leave.state" value={leave.overdue ? 'OVERDUE' : leave.state} />
          </li>
        ))}
      </Section>
      <Section title={t('cadre.entitlements')} empty={entitlements.length === 0}>
        {entitlements.map((entitlement) => (
          <li key={entitlement.id}>
            <span className="grow">
              {t(`entitlement.kind.${entitlement.kind}`)} {entitlement.period} · {entitlement.debtor.name}
            </span>
            <span className="number">{yuan(entitlement.amountDue)}</span>
            <StatusTag words="entitlement.state" value={entitlement.state} />
          </li>
        ))}
      </Section>
      <Section title={t('cadre.insurance')} empty={insurance.length === 0}>
        {insurance.map((cover) => (
          <li key={`${cover.insurer} ${cover.number}`}>
            <span className="grow">
              {cover.insurer} <span className="number">{cover.number}</span>
            </span>
            <span className="number">
              {cover.coverFrom} – {cover.coverTo}
            </span>
          </li>
        ))}
      </Section>
      {(can('care:read') || can('file:own')) && (
        <>
          <Section title={t('cadre.careActivities')} empty={careActivities.length === 0}>
            {careActivities.map((activity) => (
              <li key={activity.id}>
                <span className="grow">
                  {t(`care.activity.${activity.kind}`)} · {activity.byName} {activity.byPosition}
                </span>
                <span className="number">{activity.on}</span>
              </li>
            ))}
          </Section>
          <Section title={t('cadre.difficulties')} empty={difficulties.length === 0}>
            {difficulties.map((difficulty) => (
              <li key={difficulty.id}>
                <span className="grow">
                  {t(`care.difficulty.${difficulty.kind}`)} · {difficulty.words}
                </span>
                <span className="number">{difficulty.dueOn}</span>
                <StatusTag words="care.difficultyState" value={difficulty.state} />
              </li>
            ))}
          </Section>
        </>
      )}
      <Section title={t('cadre.findings')} empty={findings.length === 0}>
        {findings.map((finding) => (
          <li key={finding.id}>
            <span className="grow">
              <Link to="/findings/$id" params={{ id: finding.id }}>
                {finding.number}
              </Link>{' '}
              {t(`finding.category.${finding.category}`)}
            </span>
            <span className="number">{finding.foundOn}</span>
            <StatusTag words="finding.state" value={finding.state} />
          </li>
        ))}
      </Section>
      <Section title={t('cadre.honours')} empty={honours.length === 0}>
        {honours.map((honour) => (
          <li key={honour.id}>
            <span className="grow">{honour.title}</span>
            <span className="number">{honour.on}</span>
          </li>
        ))}
      </Section>
      <Section title={t('cadre.trainings')} empty={trainings.length === 0}>
        {trainings.map((course) => (
          <li key={course.sessionId}>
            <span className="grow">
              {course.title} <span className="quiet">{t(`training.level.${course.organizerLevel}`)}</span>
            </span>
            <span className="number">{course.startedOn}</span>
          </li>
        ))}
      </Section>
      {can('grade:read') && (
        <Section title={t('cadre.assessments')} empty={(file.sections.assessments ?? []).length === 0}>
          {(file.sections.assessments ?? []).map((line) => (
            <li key={line.id}>
              <span className="grow" title={line.detail}>
                {line.id && can('grade:read') ? (
                  <Link to="/assessment-sheets/$id" params={{ id: line.id }}>
                    {line.title}
                  </Link>
                ) : (
                  line.title
                )}{' '}
                <span className="quiet">{line.detail}</span>
              </span>
              <span className="number">{line.on}</span>
            </li>
          ))}
        </Section>
      )}
      {told.map((name) => (
        <Lines key={name} title={t(`cadre.${name}`)} lines={file.sections[name] ?? []} />
      ))}
      {can('report:read') && <FieldWork sections={file.sections} />}
    </div>
  );
}

/** Sections whose entries are lines of words. */
const LINES = [
  'attendance',
  'grades',
  'measures',
  'interviews',
  'recalls',
  'nominations',
  'handovers',
  'exceptions',
] as const;
const TOLD_WITH: Partial<Record<(typeof LINES)[number], string>> = {
  measures: 'measure:read',
  interviews: 'measure:read',
  recalls: 'recall:read',
};

/** What he reported and learned in the village; a sending unit is not told of it. */
function FieldWork({ sections: { workReports = [], arrivalSurveys = [] } }: Pick<CadreFile, 'sections'>) {
  const { t } = useTranslation();
  return (
    <>
      <Lines
        title={t('cadre.workReports')}
        lines={workReports.map((report) => ({
          id: report.id,
          on: report.filedOn,
          title: `${report.periodFrom} – ${report.periodTo} · ${t(`fieldwork.reportForm.${report.form}`)}`,
          detail: report.summary ?? '',
        }))}
      />
      <Lines
        title={t('cadre.arrivalSurveys')}
        lines={arrivalSurveys.map((survey) => ({
          id: survey.id,
          on: survey.filedOn,
          title: survey.villageName,
          detail: (['shortcomings', 'expectations', 'priorities'] as const)
            .map((name) => `${t(`fieldwork.${name}`)}：${survey[name]}`)
            .join(' · '),
        }))}
      />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: FileLine[] }) {
  return (
    <Section title={title} empty={lines.length === 0}>
      {lines.map((line) => (
        <li key={`${line.id} ${line.on} ${line.title}`}>
          <span className="grow" title={`${line.title} ${line.detail}`}>
            {line.title} {line.detail && <span className="quiet">{line.detail}</span>}
          </span>
          <span className="number">{line.on}</span>
        </li>
      ))}
    </Section>
  );
}

export function Section({
  title,
  empty,
  children,
}: {
  title: string;
  empty: boolean;
  children: React.ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <h2>{title}</h2>
      {empty ? <p className="quiet">{t('common.none')}</p> : <ul className="plain-list">{children}</ul>}
    </section>
  );
}
