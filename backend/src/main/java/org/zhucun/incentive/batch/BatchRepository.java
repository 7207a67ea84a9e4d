package org.zhucun.incentive.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.incentive.merit.CommendationKind;
import org.zhucun.incentive.merit.MeritDesk;
import org.zhucun.incentive.merit.MeritPages;
import org.zhucun.incentive.merit.MeritPages.Newest;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 批次存取 */
@ApplicationScoped
class BatchRepository {
    private static final int SHOWN = BatchCommands.MOST;

    private static final String COLUMNS = """
            select x.id, x.region_code, x.year, x.title, x.document_number, x.issued_by, x.issued_on, x.recorded_by_name, x.region_path,
                   x.version, n.commended, n.promoted, n.reminded
            from incentive_batch x
            cross join lateral (
                select count(*) filter (where c.kind = 'COMMEND') as commended, count(*) filter (where c.kind = 'PROMOTE') as promoted,
                       count(*) filter (where c.kind = 'REMIND') as reminded
                from commendation c
                where c.batch_id = x.id) n
            """;

    /**
     * What may become a line of a batch: of its year and region, and in no batch. Of a talk nothing but its day: what was said in it is not
     * published. Takes today and the batch.
     */
    private static final String CANDIDATES = """
            select f.* from (
                select 1 as place, 'HONOR' as source, 'COMMEND' as kind, h.id, h.level, h.cadre_id, h.team_id, h.subject_name, h.title,
                       h.granted_on as on_date, h.document_number as document, h.region_path, h.unit_path
                from honor h
                where h.revoked_on is null and h.refused_on is null and h.open_objections = 0 and h.publicity_to < ?
                  and not exists (select from commendation c where c.honor_id = h.id)
                union all
                select 2, 'PROMOTION', 'PROMOTE', p.id, null, p.cadre_id, null, p.cadre_name, p.position, p.effective_on, p.document_number,
                       p.region_path, p.unit_path
                from promotion p
                where p.withdrawn_on is null and not exists (select from commendation c where c.promotion_id = p.id)
                union all
                select 3, 'TALK', 'REMIND', t.id, null, t.cadre_id, null, t.cadre_name, '约谈提醒', t.decided_on, null,
                       t.region_path, t.unit_path
                from reminder_talk t
                where t.outcome = 'HELD' and not exists (select from commendation c where c.talk_id = t.id)
                union all
                select 3, 'INTERVIEW', 'REMIND', v.id, null, v.cadre_id, null, v.name, '约谈提醒', v.held_on, null,
                       v.region_path, v.unit_path
                from interviewee v
                where v.kind = 'CADRE' and v.talk_kind in ('REMINDER', 'COLLECTIVE')
                  and not exists (select from commendation c where c.interviewee_id = v.id)) f
            join incentive_batch b on b.id = ? and f.region_path >= b.region_path and f.region_path < b.region_path || '~'
                and f.on_date between make_date(b.year, 1, 1) and make_date(b.year, 12, 31)
            """;

    private final EntityManager entities;
    private final DataSource database;
    private final MeritPages pages;
    private final MeritDesk desk;

    BatchRepository(EntityManager entities, DataSource database, MeritPages pages, MeritDesk desk) {
        this.entities = entities;
        this.database = database;
        this.pages = pages;
        this.desk = desk;
    }

    void add(IncentiveBatch batch) {
        entities.persist(batch);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** Held until the transaction ends: nobody adds a line while it is issued. */
    Optional<IncentiveBatch> locked(UUID id) {
        return Optional.ofNullable(entities.find(IncentiveBatch.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<IncentiveBatchView> view(UUID id) {
        return Select.from(COLUMNS).where("x.id = ?", id).list(database, this::read).stream()
                .findFirst();
    }

    CursorPage<IncentiveBatchView> page(BatchFilter filter) {
        return pages.page(new Newest("incentive-batches", "year", "int"), filter, () -> filtered(filter), this::read);
    }

    /** In the order of the three batches, then by day. */
    List<BatchCandidate> candidates(UUID batch) {
        return Select.from(CANDIDATES, desk.today(), batch)
                .then("order by f.place, f.on_date, f.subject_name, f.id limit " + SHOWN)
                .list(database, BatchRepository::candidate);
    }

    /** Makes lines of them; how many it could. */
    long addLines(UUID batch, List<UUID> facts) {
        return Select.from("""
                        insert into commendation (id, kind, level, region_path, unit_path, cadre_id, team_id, subject_name, title, on_date,
                                                  document, batch_id, honor_id, promotion_id, talk_id, interviewee_id, draft)
                        select entitlement_id(), f.kind, coalesce(f.level, case length(b.region_code) when 2 then 'PROVINCE' when 4 then 'CITY' else 'COUNTY' end), f.region_path, f.unit_path, f.cadre_id, f.team_id, f.subject_name, f.title,
                               f.on_date, f.document, b.id, case f.source when 'HONOR' then f.id end,
                               case f.source when 'PROMOTION' then f.id end, case f.source when 'TALK' then f.id end,
                               case f.source when 'INTERVIEW' then f.id end, true
                        """ + CANDIDATES.substring(CANDIDATES.indexOf("from (")), desk.today(), batch)
                .where("f.id = any (?::uuid[])", facts)
                .then("returning 1")
                .list(database, row -> row.getInt(1))
                .size();
    }

    /** Takes lines out of a draft; how many there were. */
    long removeLines(UUID batch, List<UUID> lines) {
        return Select.from("delete from commendation")
                .where("batch_id = ? and draft and id = any (?::uuid[])", batch, lines)
                .then("returning 1")
                .list(database, row -> row.getInt(1))
                .size();
    }

    /** What is a line no longer true: an honour that was revoked or objected to since, a promotion that was withdrawn. */
    List<String> fallen(UUID batch) {
        return Select.from("""
                        select c.subject_name from commendation c
                        left join honor h on h.id = c.honor_id
                        left join promotion p on p.id = c.promotion_id
                        """)
                .where("c.batch_id = ?", batch)
                .where(
                        "(h.revoked_on is not null or h.refused_on is not null or h.open_objections > 0 or p.withdrawn_on is not null)")
                .then("order by c.subject_name limit 20")
                .list(database, row -> row.getString(1));
    }

    /** The lines come out with their batch; how many. */
    long issueLines(UUID batch) {
        return Select.from("update commendation set draft = false, version = version + 1")
                .where("batch_id = ?", batch)
                .then("returning 1")
                .list(database, row -> row.getInt(1))
                .size();
    }

    private static Select filtered(BatchFilter filter) {
        Select select = Select.from(COLUMNS)
                .beneath("x.region_path", filter.regionPath())
                .whereIf(filter.year, "x.year = ?");
        return filter.state == null
                ? select
                : select.where("(x.issued_on is not null) = ?", filter.state == IncentiveBatchState.ISSUED);
    }

    private IncentiveBatchView read(ResultSet row) throws SQLException {
        LocalDate issued = row.getObject("issued_on", LocalDate.class);
        long commended = row.getLong("commended");
        long promoted = row.getLong("promoted");
        long reminded = row.getLong("reminded");
        return new IncentiveBatchView(
                row.getObject("id", UUID.class),
                row.getString("region_code"),
                row.getInt("year"),
                row.getString("title"),
                row.getString("document_number"),
                row.getString("issued_by"),
                issued,
                issued == null ? IncentiveBatchState.DRAFT : IncentiveBatchState.ISSUED,
                commended,
                promoted,
                reminded,
                commended + "/" + promoted + "/" + reminded,
                row.getString("recorded_by_name"),
                issued == null ? deeds(row.getString("region_path"), commended + promoted + reminded > 0) : List.of(),
                row.getLong("version"));
    }

    private List<String> deeds(String regionPath, boolean lines) {
        List<String> deeds = new ArrayList<>(desk.may("batch:edit", regionPath, "change"));
        if (lines) {
            deeds.addAll(desk.may("batch:edit", regionPath, "issue"));
        }
        return deeds;
    }

    private static BatchCandidate candidate(ResultSet row) throws SQLException {
        return new BatchCandidate(
                row.getObject("id", UUID.class),
                CommendationKind.valueOf(row.getString("kind")),
                row.getObject("cadre_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("subject_name"),
                row.getString("title"),
                row.getObject("on_date", LocalDate.class));
    }
}
