package org.zhucun.supervision.bulletin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;

/** 通报数据: bulletins, and the copies that offices read who may not read the bulletin itself. */
@ApplicationScoped
class BulletinRepository implements PanacheRepositoryBase<Bulletin, UUID> {
    private static final String LIST = """
            select x.* from (
                select b.id, b.region_path, b.region_code, b.region_name, b.kind, b.period, b.title, b.number, b.edition, b.state,
                       b.published_on, b.corrects, b.digest, b.version, 'FULL' as form,
                       (select n.id from bulletin n where n.corrects = b.id and n.state = 'PUBLISHED') as corrected_by
                from bulletin b
                union all
                select e.bulletin_id, e.region_path, e.region_code, e.region_name, e.kind, e.period, e.title, e.number, e.edition, 'PUBLISHED',
                       e.published_on, e.corrects, e.digest, 0, 'DEIDENTIFIED',
                       (select n.bulletin_id from bulletin_edition n where n.corrects = e.bulletin_id limit 1)
                from (select distinct on (e.bulletin_id) e.* from bulletin_edition e
                      where not exists (select from bulletin b where b.id = e.bulletin_id)) e) x
            """;

    private final DataSource database;

    BulletinRepository(DataSource database) {
        this.database = database;
    }

    /** Before its list is changed: who read it before, or steps on meanwhile, comes too late. */
    void change(Bulletin bulletin) {
        getEntityManager().lock(bulletin, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** One of them as the office may read it. */
    Optional<BulletinView> read(UUID id) {
        return Select.from(LIST).where("x.id = ?", id).list(database, BulletinRepository::view).stream()
                .findFirst();
    }

    /** Latest month first. The region asked for is read with what lies beneath it and with what comes to it from above. */
    List<BulletinView> page(BulletinFilter filter, LocalDate beforePeriod, UUID beforeId) {
        Select select = Select.from(LIST);
        String path = filter.regionPath();
        if (path != null) {
            select.where(
                    "(x.region_path >= ? and x.region_path < ? or starts_with(?, x.region_path))",
                    path,
                    path + "~",
                    path);
        }
        select.whereIf(filter.kind, "x.kind = ?")
                .whereIf(filter.state, "x.state = ?")
                .whereIf(BulletinFilter.month(filter.from), "x.period >= ?")
                .whereIf(BulletinFilter.month(filter.to), "x.period <= ?");
        if (beforeId != null) {
            select.where("(x.period, x.id) < (?, ?)", beforePeriod, beforeId);
        }
        return select.then("order by x.period desc, x.id desc limit " + (filter.size + 1))
                .list(database, BulletinRepository::view);
    }

    /** The copy that this office reads. */
    Optional<String> copy(UUID bulletin) {
        return Select.from("select e.document from bulletin_edition e")
                .where("e.bulletin_id = ?", bulletin)
                .then("limit 1")
                .list(database, row -> row.getString(1))
                .stream()
                .findFirst();
    }

    /** Puts these problems in the place of those that stood in the draft. */
    void replaceProblems(Bulletin bulletin, List<BulletinCommands.ListedProblem> problems) {
        getEntityManager()
                .createNativeQuery("delete from bulletin_problem where bulletin_id = :bulletin")
                .setParameter("bulletin", bulletin.id)
                .executeUpdate();
        int position = 0;
        for (BulletinCommands.ListedProblem problem : problems) {
            position++;
            getEntityManager()
                    .createNativeQuery("""
                            insert into bulletin_problem (id, bulletin_id, finding_id, region_path, position, said)
                            select :id, :bulletin, f.id, :path, :position, coalesce(nullif(btrim(cast(:said as text)), ''), f.facts)
                            from finding f where f.id = :finding
                            """)
                    .setParameter("id", Ids.next())
                    .setParameter("bulletin", bulletin.id)
                    .setParameter("path", bulletin.regionPath)
                    .setParameter("position", position)
                    .setParameter("said", problem.said())
                    .setParameter("finding", problem.findingId())
                    .executeUpdate();
        }
    }

    void copyProblems(Bulletin from, Bulletin to) {
        getEntityManager()
                .createNativeQuery("""
                        insert into bulletin_problem (id, bulletin_id, finding_id, region_path, position, said)
                        select gen_random_uuid(), :to, p.finding_id, p.region_path, p.position, p.said
                        from bulletin_problem p where p.bulletin_id = :from
                        """)
                .setParameter("to", to.id)
                .setParameter("from", from.id)
                .executeUpdate();
    }

    /** The next number of a region's kind and year. */
    int nextNumber(Bulletin bulletin, int year) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                insert into bulletin_number_series as s (region_code, kind, year, last)
                                values (:region, :kind, :year, 1)
                                on conflict (region_code, kind, year) do update set last = s.last + 1
                                returning last
                                """)
                        .setParameter("region", bulletin.regionCode)
                        .setParameter("kind", bulletin.kind.name())
                        .setParameter("year", year)
                        .getSingleResult())
                .intValue();
    }

    /** Sends the copy out: one for the region, one for each unit concerned and for each that holds the edition it corrects. */
    void send(Bulletin bulletin, BulletinDocument copy, String text) {
        getEntityManager()
                .createNativeQuery("""
                        insert into bulletin_edition (id, bulletin_id, region_path, unit_path, region_code, region_name, kind, period, title,
                                                      number, edition, corrects, published_on, document, digest)
                        select gen_random_uuid(), b.id, b.region_path, u.unit_path, b.region_code, b.region_name, b.kind, b.period, :title,
                               b.number, b.edition, b.corrects, b.published_on, :text, :digest
                        from bulletin b
                        cross join lateral (
                            select null::text as unit_path
                            union
                            select f.unit_path from bulletin_problem p join finding f on f.id = p.finding_id
                            where p.bulletin_id = b.id and f.unit_path is not null and b.audience = 'BENEATH_AND_UNITS'
                            union
                            select e.unit_path from bulletin_edition e where e.bulletin_id = b.corrects) u
                        where b.id = :bulletin
                        """)
                .setParameter("title", copy.title())
                .setParameter("text", text)
                .setParameter("digest", BulletinPrinter.digest(text))
                .setParameter("bulletin", bulletin.id)
                .executeUpdate();
    }

    private static BulletinView view(ResultSet row) throws SQLException {
        return new BulletinView(
                row.getObject("id", UUID.class),
                row.getString("region_code"),
                row.getString("region_name"),
                BulletinKind.valueOf(row.getString("kind")),
                YearMonth.from(row.getObject("period", LocalDate.class)).toString(),
                row.getString("title"),
                row.getString("number"),
                row.getInt("edition"),
                BulletinState.valueOf(row.getString("state")),
                BulletinForm.valueOf(row.getString("form")),
                row.getObject("published_on", LocalDate.class),
                row.getObject("corrects", UUID.class),
                row.getObject("corrected_by", UUID.class),
                row.getString("digest"),
                null,
                row.getLong("version"),
                List.of());
    }
}
