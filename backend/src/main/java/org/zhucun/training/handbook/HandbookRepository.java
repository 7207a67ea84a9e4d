package org.zhucun.training.handbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Change;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;
import org.zhucun.training.Visible;

/** 手册数据: the latest first. */
@ApplicationScoped
class HandbookRepository {
    private static final String RECEIVED = "exists (select from handbook_receipt r where r.handbook_id = h.id)";
    /** Those posted on the day, each once. */
    private static final String POSTED = """
            (select distinct on (cadre_id) cadre_id, cadre_name, village_name, unit_name, region_path, unit_path
             from posting
             where started_on <= ? and (ended_on is null or ended_on >= ?) and region_path >= ? and region_path < ?
             order by cadre_id, started_on desc)
            """;

    private final DataSource database;
    private final Visible visible;

    HandbookRepository(DataSource database, Visible visible) {
        this.database = database;
        this.visible = visible;
    }

    List<HandbookView> page(LocalDate today, LocalDate beforeDay, UUID beforeId, int size) {
        Select select = columns(today);
        if (beforeId != null) {
            select.where("(h.issued_on, h.id) < (?, ?)", beforeDay, beforeId);
        }
        return select.then("order by h.issued_on desc, h.id desc limit " + (size + 1))
                .list(database, HandbookRepository::read);
    }

    Optional<HandbookView> find(UUID id, LocalDate today) {
        return columns(today).where("h.id = ?", id).list(database, HandbookRepository::read).stream()
                .findFirst();
    }

    /** Each with the posted of its range that the caller sees, and those of them who have it. */
    private Select columns(LocalDate today) {
        return visible.narrow(Select.from("""
                        select h.id, h.title, h.edition, h.issued_on, h.essentials, h.region_path, h.version, n.posted, n.received
                        from handbook h
                        cross join lateral (
                            select count(*) as posted,
                                   count(*) filter (where exists (select from handbook_receipt r
                                                                  where r.handbook_id = h.id and r.cadre_id = p.cadre_id)) as received
                            from (select distinct cadre_id from posting
                                  where started_on <= ? and (ended_on is null or ended_on >= ?)
                                    and region_path >= h.region_path and region_path < h.region_path || '~') p) n
                        """, today, today), "h.region_path", RECEIVED);
    }

    List<MissingReceipt> missing(UUID handbook, String path, LocalDate today, List<String> after, int size) {
        Select select = Select.from(
                        "select p.cadre_id, p.cadre_name, p.village_name, p.unit_name, p.region_path from " + POSTED
                                + " p",
                        today,
                        today,
                        path,
                        path + "~")
                .where(
                        "not exists (select from handbook_receipt r where r.handbook_id = ? and r.cadre_id = p.cadre_id)",
                        handbook);
        if (after != null) {
            select.where("(p.region_path, p.cadre_id) > (?, ?::uuid)", after.get(0), after.get(1));
        }
        return select.then("order by p.region_path, p.cadre_id limit " + (size + 1))
                .list(
                        database,
                        row -> new MissingReceipt(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                RegionCode.ofPath(row.getString(5))));
    }

    void add(UUID id, IssueHandbook command, String regionPath) {
        Change.run(
                database,
                "insert into handbook (id, title, edition, issued_on, essentials, region_path) values (?, ?, ?, ?, ?, ?)",
                id,
                command.title().strip(),
                command.edition().strip(),
                command.issuedOn(),
                command.essentials(),
                regionPath);
    }

    /** @return how many of them the caller sees */
    int receive(UUID handbook, List<UUID> cadres, LocalDate on) {
        return Change.each(
                database,
                """
                insert into handbook_receipt (id, handbook_id, cadre_id, name, received_on, region_path, unit_path)
                select ?, ?, c.id, c.name, ?, c.region_path, c.unit_path from cadre c where c.id = ?
                """,
                cadres.stream()
                        .map(cadre -> new Object[] {Ids.next(), handbook, on, cadre})
                        .toList());
    }

    /** Everybody posted there on the day who has none yet. */
    int receiveAll(UUID handbook, String path, LocalDate on) {
        return Change.run(
                database,
                "insert into handbook_receipt (id, handbook_id, cadre_id, name, received_on, region_path, unit_path)"
                        + " select gen_random_uuid(), ?, p.cadre_id, p.cadre_name, ?, p.region_path, p.unit_path from "
                        + POSTED
                        + " p where not exists (select from handbook_receipt r where r.handbook_id = ? and r.cadre_id = p.cadre_id)",
                handbook,
                on,
                on,
                on,
                path,
                path + "~",
                handbook);
    }

    private static HandbookView read(ResultSet row) throws SQLException {
        long posted = row.getLong("posted");
        long received = row.getLong("received");
        return new HandbookView(
                row.getObject("id", UUID.class),
                RegionCode.ofPath(row.getString("region_path")),
                row.getString("title"),
                row.getString("edition"),
                row.getObject("issued_on", LocalDate.class),
                List.of((String[]) row.getArray("essentials").getArray()),
                posted,
                received,
                posted == 0
                        ? null
                        : BigDecimal.valueOf(received * 100)
                                .divide(BigDecimal.valueOf(posted), 1, RoundingMode.HALF_UP),
                List.of(),
                row.getLong("version"));
    }
}
