package org.zhucun.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.audit.Changed;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Caller;

/** 问题数据: findings, their steps and their numbers. */
@ApplicationScoped
class FindingRepository implements PanacheRepositoryBase<Finding, UUID> {
    private static final String COLUMNS = """
            select id, number, inspection_id, problem_list_id, village_code, village_name, target_kind, target_id, target_name,
                   category, severity, facts, clause, method, state, due_on, issued_on, found_on, found_by, found_by_name,
                   cause, measures, rectified_by, rectified_by_name, rectified_on, verified_by, verified_by_name, verified_on,
                   verification_result, verification_note, rectifiers, verifiers, closed_on, region_path, version, statement_until, objection_until,
                   due_calendar, dispute, disputed_by, dispute_decided_by, campaign_id, checklist_item, recurrence_of, recurrence_number, recurrence_ground,
                   severity_found, commitment, verification_way, urged, extension_until, extensions, speakers, unit_path, cadre_id
            from finding
            """;

    private static final String RECURRENCE = """
            select g.id, g.number, g.ground
            from (select f.id, f.number, f.found_on, f.category, f.clause, f.cadre_id, f.village_code, f.target_kind, f.target_id,
                         case when f.cadre_id = ? then 'CADRE' when f.village_code = ? then 'VILLAGE' else 'TARGET' end as ground
                  from finding f
                  where f.found_on >= ? and f.found_on < ? and f.id <> ? and finding_counts(f, ?)) g
            """;

    private final DataSource database;
    private final Caller caller;
    private final FindingWords words;

    FindingRepository(DataSource database, Caller caller, FindingWords words) {
        this.database = database;
        this.caller = caller;
        this.words = words;
    }

    /** Newest first, after the one of the given day and id. */
    List<Finding> page(FindingFilter filter, LocalDate today, LocalDate beforeDay, UUID beforeId) {
        Select select = filtered(filter, today);
        if (beforeId != null) {
            select.where("(found_on, id) < (?, ?)", beforeDay, beforeId);
        }
        boolean whole = filter.list == null && filter.cadre == null && filter.campaign == null;
        boolean wide = whole && caller.require().readsWidely(filter.regionPath());
        return select.newest("found_on", "id", wide, filter.size + 1).list(database, FindingRepository::read);
    }

    CursorPage.Total total(FindingFilter filter, LocalDate today) {
        return filtered(filter, today).total(database);
    }

    /** What was found about a cadre, as far as the office may see it. */
    List<Finding> about(UUID cadreId) {
        return Select.from(COLUMNS)
                .where("cadre_id = ?", cadreId)
                .then("order by found_on desc, id desc limit 200")
                .list(database, FindingRepository::read);
    }

    /** What was found about a cadre in a period and issued, what does not count beside what does (I6). */
    List<Finding> aboutIn(UUID cadreId, LocalDate from, LocalDate to) {
        return Select.from(COLUMNS)
                .where("cadre_id = ?", cadreId)
                .where("state <> 'OPEN'")
                .where("found_on between ? and ?", from, to)
                .then("order by found_on, id limit 500")
                .list(database, FindingRepository::read);
    }

    /**
     * The newest finding since a day that this one repeats: the same kind of thing, or the same clause, with the same cadre, in the same
     * village, or with the same township or unit. What does not count yet, or was withdrawn, is no ground.
     */
    Optional<Recurrence> recurrence(Finding finding, LocalDate since, LocalDate today) {
        return Select.from(RECURRENCE, finding.cadreId, finding.villageCode, since, finding.foundOn, finding.id, today)
                .where("(g.category = ? and g.category <> 'OTHER' or g.clause = ?)", finding.category, finding.clause)
                .where(
                        "(g.cadre_id = ? or g.village_code = ? or g.target_kind = ? and g.target_id = ?)",
                        finding.cadreId,
                        finding.villageCode,
                        finding.targetKind,
                        finding.targetId)
                .then("order by g.found_on desc, g.id desc limit 1")
                .list(
                        database,
                        row -> new Recurrence(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                Recurrence.Ground.valueOf(row.getString(3))))
                .stream()
                .findFirst();
    }

    /** What was raised because it repeats a finding. */
    List<Finding> repeating(Finding finding) {
        return list("recurrenceOf = ?1 order by id", finding.id);
    }

    /** Whether a township of its own answers for a finding; where nobody holds its office the county's answers. */
    boolean hasTownship(Finding finding, LocalDate day) {
        return !Select.from(
                        "select s.path from seat_of(?, 'TOWNSHIP', array[?::uuid] || ?::uuid[], ?) s (path)",
                        finding.regionPath,
                        finding.foundBy,
                        List.of(finding.verifiers),
                        day)
                .where("s.path is not null")
                .list(database, row -> row.getString(1))
                .isEmpty();
    }

    /** Whether an account holds the office of the cadre himself. */
    boolean isTheCadre(UUID account, Finding finding) {
        return Select.from("select is_the_cadre(?, ?)", account, finding.cadreId)
                .list(database, row -> row.getBoolean(1))
                .get(0);
    }

    /** Whether an account ever closed it or opened it again. */
    boolean wasClosedBy(UUID account, Finding finding) {
        return !Select.from("select e.id from finding_event e")
                .where("e.finding_id = ? and e.account_id = ?", finding.id, account)
                .where("e.action in ('CLOSED', 'REOPENED')")
                .list(database, row -> row.getObject(1, UUID.class))
                .isEmpty();
    }

    /** Whether a visit's record answered a point of its list with No. */
    boolean refused(UUID inspection, String item) {
        return !Select.from("select p.id from inspection_protocol p")
                .where("p.id = ?", inspection)
                .where("p.answers @> jsonb_build_array(jsonb_build_object('item', ?::text, 'answer', 'NO'))", item)
                .list(database, row -> row.getObject(1, UUID.class))
                .isEmpty();
    }

    /** Holds a visit until the end of the transaction; false for one that is not seen here. */
    boolean lockVisit(UUID inspection) {
        return !Select.from("select i.id from inspection i")
                .where("i.id = ?", inspection)
                .then("for no key update")
                .list(database, row -> row.getObject(1, UUID.class))
                .isEmpty();
    }

    /** Whether a point of a visit is a finding about this target already. */
    boolean recorded(UUID inspection, String item, String target) {
        return !Select.from("select f.id from finding f")
                .where("f.inspection_id = ?", inspection)
                .where("f.checklist_item = ?", item)
                .where("f.target_id = ?", target)
                .list(database, row -> row.getObject(1, UUID.class))
                .isEmpty();
    }

    /** What was attached to its visit before it was written, of the same point or of the same cadre, belongs to it. */
    void showEvidence(Finding finding) {
        Select.from("""
                        insert into evidence_of_finding (evidence_id, finding_id, region_path, unit_path, cadre_id)
                        select e.id, f.id, f.region_path, f.unit_path, f.cadre_id
                        from finding f join evidence e on e.inspection_id = f.inspection_id
                        where f.id = ? and (e.checklist_item = f.checklist_item or e.about_cadre = f.cadre_id)
                        returning 1
                        """, finding.id).list(database, row -> row.getInt(1));
    }

    /** 专项整治的范围: its place and its days. */
    record Campaign(String path, LocalDate from, LocalDate to) {}

    /** Where a campaign reaches, empty for one that is not seen here. */
    Optional<Campaign> campaign(UUID campaign) {
        return Select.from("select c.region_path, c.from_day, c.to_day from finding_campaign c")
                .where("c.id = ?", campaign)
                .list(
                        database,
                        row -> new Campaign(
                                row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                .stream()
                .findFirst();
    }

    List<FindingEvent> history(UUID findingId) {
        return getEntityManager()
                .createQuery("from FindingEvent e where e.findingId = :finding order by e.at, e.id", FindingEvent.class)
                .setParameter("finding", findingId)
                .getResultList();
    }

    void add(FindingEvent event) {
        getEntityManager().persist(event);
    }

    /** The next number of a county's year. The row's lock orders two inspectors of one county, nobody else waits. */
    int nextNumber(String regionCode, int year) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                insert into finding_number_series as s (region_code, year, last) values (:region, :year, 1)
                                on conflict (region_code, year) do update set last = s.last + 1
                                returning last
                                """)
                        .setParameter("region", regionCode)
                        .setParameter("year", year)
                        .getSingleResult())
                .intValue();
    }

    private Select filtered(FindingFilter filter, LocalDate today) {
        Select select = Changed.since(Select.from(COLUMNS), filter.changedSince, "finding", "finding.id")
                .beneath("region_path", filter.regionPath())
                .whereIf(filter.state, "state = ?")
                .whereIf(filter.category, "category = ?")
                .whereIf(filter.severity, "severity = ?")
                .whereIf(filter.from, "found_on >= ?")
                .whereIf(filter.to, "found_on <= ?")
                .whereIf(filter.list, "problem_list_id = ?")
                .whereIf(filter.cadre, "cadre_id = ?")
                .whereIf(filter.campaign, "campaign_id = ?")
                .whereIf(filter.dispute, "dispute = ?");
        if (filter.unclosed != null) {
            select.where((filter.unclosed ? "" : "not ") + "(state <> 'CLOSED' and dispute is distinct from 'UPHELD')");
        }
        if (filter.counts != null) {
            select.where("finding_counts(finding, ?) = ?", today, filter.counts);
        }
        if (filter.overdue != null) {
            String overdue = "(state = any (?) and due_on < ? and coalesce(dispute, 'DISMISSED') = 'DISMISSED')";
            select.where(
                    filter.overdue ? overdue : "not coalesce(" + overdue + ", false)",
                    FindingState.awaitingRectification(),
                    today);
        }
        return words.saying(select, "", filter.q);
    }

    private static Finding read(ResultSet row) throws SQLException {
        Finding finding = new Finding();
        finding.id = row.getObject("id", UUID.class);
        finding.number = row.getString("number");
        finding.regionPath = row.getString("region_path");
        finding.unitPath = row.getString("unit_path");
        finding.cadreId = row.getObject("cadre_id", UUID.class);
        finding.inspectionId = row.getObject("inspection_id", UUID.class);
        finding.problemListId = row.getObject("problem_list_id", UUID.class);
        finding.villageCode = row.getString("village_code");
        finding.villageName = row.getString("village_name");
        finding.targetKind = TargetKind.valueOf(row.getString("target_kind"));
        finding.targetId = row.getString("target_id");
        finding.targetName = row.getString("target_name");
        finding.category = FindingCategory.valueOf(row.getString("category"));
        finding.severity = FindingSeverity.valueOf(row.getString("severity"));
        finding.facts = row.getString("facts");
        finding.clause = row.getString("clause");
        finding.method = constant(InspectionMethod.class, row.getString("method"));
        finding.state = FindingState.valueOf(row.getString("state"));
        finding.dueOn = day(row, "due_on");
        finding.issuedOn = day(row, "issued_on");
        finding.foundOn = day(row, "found_on");
        finding.foundBy = row.getObject("found_by", UUID.class);
        finding.foundByName = row.getString("found_by_name");
        finding.closedOn = day(row, "closed_on");
        finding.version = row.getLong("version");
        readRound(finding, row);
        readSpeech(finding, row);
        return finding;
    }

    private static void readSpeech(Finding finding, ResultSet row) throws SQLException {
        finding.statementUntil = day(row, "statement_until");
        finding.objectionUntil = day(row, "objection_until");
        finding.dueCalendar = row.getString("due_calendar");
        finding.dispute = constant(Dispute.class, row.getString("dispute"));
        finding.disputedBy = row.getObject("disputed_by", UUID.class);
        finding.disputeDecidedBy = row.getObject("dispute_decided_by", UUID.class);
        finding.campaignId = row.getObject("campaign_id", UUID.class);
        finding.checklistItem = row.getString("checklist_item");
        finding.recurrenceOf = row.getObject("recurrence_of", UUID.class);
        finding.recurrenceNumber = row.getString("recurrence_number");
        finding.recurrenceGround = constant(Recurrence.Ground.class, row.getString("recurrence_ground"));
        finding.severityFound = constant(FindingSeverity.class, row.getString("severity_found"));
        finding.urged = constant(Escalation.class, row.getString("urged"));
        finding.extensionUntil = day(row, "extension_until");
        finding.extensions = row.getInt("extensions");
        finding.speakers = (UUID[]) row.getArray("speakers").getArray();
    }

    private static void readRound(Finding finding, ResultSet row) throws SQLException {
        finding.cause = row.getString("cause");
        finding.measures = row.getString("measures");
        finding.rectifiedBy = row.getObject("rectified_by", UUID.class);
        finding.rectifiedByName = row.getString("rectified_by_name");
        finding.rectifiedOn = day(row, "rectified_on");
        finding.verifiedBy = row.getObject("verified_by", UUID.class);
        finding.verifiedByName = row.getString("verified_by_name");
        finding.verifiedOn = day(row, "verified_on");
        finding.verificationResult = constant(VerificationResult.class, row.getString("verification_result"));
        finding.verificationNote = row.getString("verification_note");
        finding.verificationWay = constant(VerificationWay.class, row.getString("verification_way"));
        finding.commitment = row.getString("commitment");
        finding.rectifiers = (UUID[]) row.getArray("rectifiers").getArray();
        finding.verifiers = (UUID[]) row.getArray("verifiers").getArray();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
