package org.zhucun.fieldwork.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.fieldwork.FieldPages;
import org.zhucun.fieldwork.FieldPages.Sorted;
import org.zhucun.fieldwork.Insert;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.kernel.Share;

/** 通知存取 */
@ApplicationScoped
class NoticeRepository {
    private static final String COLUMNS = """
            select x.id, x.region_code, x.title, x.body, x.on_post, x.issued_on, x.issued_by, x.due_on from notice x
            """;

    private final EntityManager entities;
    private final DataSource database;
    private final FieldPages pages;

    NoticeRepository(EntityManager entities, DataSource database, FieldPages pages) {
        this.entities = entities;
        this.database = database;
        this.pages = pages;
    }

    /** With an open receipt for every township in which a team works. */
    void add(NoticeView notice, String regionPath) {
        Insert.into("notice")
                .set("id", notice.id())
                .set("region_code", notice.regionCode())
                .set("title", notice.title())
                .set("body", notice.body())
                .set("on_post", notice.onPost())
                .set("issued_on", notice.issuedOn())
                .set("issued_by", notice.issuedBy())
                .set("due_on", notice.dueOn())
                .set("region_path", regionPath)
                .run(database);
        entities.createNativeQuery("""
                        insert into notice_receipt (id, notice_id, region_code, region_name, region_path)
                        select gen_random_uuid(), :notice, t.code,
                               coalesce((select r.name from region r where r.code = t.code order by r.valid_from desc nulls last limit 1), t.code),
                               t.path
                        from (select distinct left(w.home_village_code, 9) as code,
                                     left(w.region_path, length(w.region_path) - 13) as path
                              from work_team w
                              where w.region_path >= :path and w.region_path < :path || '~' and w.established_on <= :on
                                and (w.dissolved_on is null or w.dissolved_on >= :on)) t
                        """)
                .setParameter("notice", notice.id())
                .setParameter("path", regionPath)
                .setParameter("on", notice.issuedOn())
                .executeUpdate();
    }

    Optional<NoticeView> find(UUID id) {
        return Select.from(COLUMNS).where("x.id = ?", id).list(database, NoticeRepository::read).stream()
                .findFirst();
    }

    /** @param path where the office looks: what is issued above it, there, and beneath */
    CursorPage<NoticeView> page(NoticeFilter filter, String path) {
        return pages.page(
                Sorted.newest("notices", "issued_on"),
                filter,
                () -> Select.from(COLUMNS)
                        .where(
                                "(x.region_path >= ? and x.region_path < ? or starts_with(?, x.region_path))",
                                path,
                                path + "~",
                                path)
                        .whereIf(filter.from, "x.issued_on >= ?")
                        .whereIf(filter.to, "x.issued_on <= ?"),
                NoticeRepository::read);
    }

    /** By the steps of the path one below. */
    List<NoticeProgress.NoticePlace> byPlace(UUID notice, String path) {
        int step = (int) path.chars().filter(c -> c == '/').count() + 1;
        return Select.from("select coalesce(nullif(split_part(r.region_path, '/', " + step
                        + "), ''), r.region_code) as code,"
                        + " count(*) as organizations, count(r.acknowledged_on) as acknowledged from notice_receipt r")
                .where("r.notice_id = ?", notice)
                .beneath("r.region_path", path)
                .then("group by 1 order by 1 limit 1000")
                .list(
                        database,
                        row -> new NoticeProgress.NoticePlace(
                                row.getString("code"),
                                null,
                                row.getLong("organizations"),
                                row.getLong("acknowledged"),
                                Share.percent(row.getLong("acknowledged"), row.getLong("organizations"))));
    }

    /** Persons posted beneath a path on a day. */
    long cadres(String path, LocalDate on) {
        return Select.from("select count(distinct s.cadre_id) from posting s")
                .beneath("s.region_path", path)
                .where("s.started_on <= ? and (s.ended_on is null or s.ended_on >= ?)", on, on)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    private static NoticeView read(ResultSet row) throws SQLException {
        return new NoticeView(
                row.getObject("id", UUID.class),
                row.getString("region_code"),
                row.getString("title"),
                row.getString("body"),
                row.getBoolean("on_post"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("issued_by"),
                row.getObject("due_on", LocalDate.class));
    }
}
