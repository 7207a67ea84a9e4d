package org.zhucun.supervision.recheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.policy.Parameter;
import org.zhucun.region.RegionRef;
import org.zhucun.scope.Office;

/** 回头看数据: samples and what was seen. */
@ApplicationScoped
class RecheckRepository {
    private static final String SAMPLES = """
            select s.id, s.region_name, s.quarter, s.percent, s.seed, cardinality(s.population) as size, %s as population, s.drawn_on,
                   s.drawn_by_name, s.version, r.drawn, r.good, r.reopened
            from recheck_sample s
            cross join lateral (select count(*) as drawn, count(*) filter (where c.result = 'GOOD') as good,
                                       count(*) filter (where c.result = 'REOPENED') as reopened
                                from finding_recheck c where c.sample_id = s.id) r
            """;
    /** The population may be thousands of ids: a list counts them only. */
    private static final String LISTED = SAMPLES.formatted("null");

    private static final String WHOLE = SAMPLES.formatted("s.population");
    private static final String ITEMS = """
            select c.id, c.finding_id, f.number, f.target_name, c.place, c.result, c.note, c.checked_by_name, c.checked_on, c.version,
                   f.state, f.found_by, f.speakers || f.rectifiers || f.verifiers || f.dispute_decided_by
                       || array(select e.account_id from finding_event e where e.finding_id = f.id and e.action in ('CLOSED', 'REOPENED')) as took_part,
                   coalesce(f.dispute, 'DISMISSED') = 'DISMISSED' as stands
            from finding_recheck c
            join finding f on f.id = c.finding_id
            """;

    private final DataSource database;

    RecheckRepository(DataSource database) {
        this.database = database;
    }

    /** What was closed in a period beneath a path and is still closed, in the order of the ids. */
    List<UUID> closed(String path, LocalDate from, LocalDate to) {
        return Select.from("select f.id from finding f")
                .beneath("f.region_path", path)
                .where("f.state = 'CLOSED' and coalesce(f.dispute, 'DISMISSED') = 'DISMISSED'")
                .where("f.closed_on between ? and ?", from, to)
                .then("order by f.id")
                .list(database, row -> row.getObject(1, UUID.class));
    }

    /** A sample as it was drawn. */
    record Draw(String quarter, Parameter percent, String seed, List<UUID> population, List<UUID> drawn) {}

    UUID add(RegionRef region, Draw draw, Office by, LocalDate on) {
        UUID id = Ids.next();
        Select.from(
                        """
                        insert into recheck_sample (id, region_path, region_name, quarter, percent, parameter_id, seed, population,
                                                    drawn_on, drawn_by, drawn_by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?, ?) returning 1
                        """,
                        id,
                        region.path(),
                        region.name(),
                        draw.quarter(),
                        draw.percent().asInt(),
                        draw.percent().id(),
                        draw.seed(),
                        draw.population(),
                        on,
                        by.accountId(),
                        by.accountName())
                .list(database, row -> row.getInt(1));
        Select.from(
                        """
                        insert into finding_recheck (id, sample_id, finding_id, region_path, place)
                        select n.id, ?, n.finding, ?, n.place
                        from unnest(?::uuid[], ?::uuid[]) with ordinality as n (id, finding, place) returning 1
                        """,
                        id,
                        region.path(),
                        draw.drawn().stream().map(one -> Ids.next()).toList(),
                        draw.drawn())
                .list(database, row -> row.getInt(1));
        return id;
    }

    /** False when somebody else was faster. */
    boolean checked(RecheckItem item, RecheckCommands.RecordRecheck said, Office by, LocalDate on) {
        return !Select.from(
                        """
                        update finding_recheck set result = ?, note = ?, checked_by = ?, checked_by_name = ?, checked_on = ?,
                                                   version = version + 1
                        where id = ? and version = ? and result is null returning 1
                        """,
                        said.result(),
                        said.note().strip(),
                        by.accountId(),
                        by.accountName(),
                        on,
                        item.id(),
                        item.version())
                .list(database, row -> row.getInt(1))
                .isEmpty();
    }

    List<RecheckSampleView> page(UUID before, int size) {
        return Select.from(LISTED)
                .whereIf(before, "s.id < ?")
                .then("order by s.id desc limit " + (size + 1))
                .list(database, row -> read(row, null, null));
    }

    CursorPage.Total total() {
        return Select.from("select s.id from recheck_sample s").total(database);
    }

    Optional<RecheckSampleView> find(UUID id, Office office) {
        List<RecheckItem> items = Select.from(ITEMS)
                .where("c.sample_id = ?", id)
                .then("order by c.place")
                .list(database, row -> item(row, office));
        return Select.from(WHOLE)
                .where("s.id = ?", id)
                .list(database, row -> read(row, population(row), items))
                .stream()
                .findFirst();
    }

    Optional<RecheckItem> item(UUID id, Office office) {
        return Select.from(ITEMS).where("c.id = ?", id).list(database, row -> item(row, office)).stream()
                .findFirst();
    }

    private static List<UUID> population(ResultSet row) throws SQLException {
        return List.of((UUID[]) row.getArray("population").getArray());
    }

    private static RecheckSampleView read(ResultSet row, List<UUID> population, List<RecheckItem> items)
            throws SQLException {
        return new RecheckSampleView(
                row.getObject("id", UUID.class),
                row.getString("region_name"),
                row.getString("quarter"),
                row.getInt("percent"),
                row.getString("seed"),
                row.getInt("size"),
                row.getInt("drawn"),
                row.getInt("good"),
                row.getInt("reopened"),
                row.getObject("drawn_on", LocalDate.class),
                row.getString("drawn_by_name"),
                population,
                items,
                row.getLong("version"));
    }

    private static RecheckItem item(ResultSet row, Office office) throws SQLException {
        String result = row.getString("result");
        UUID account = office.accountId();
        boolean tookPart =
                Stream.of((UUID[]) row.getArray("took_part").getArray()).anyMatch(account::equals)
                        || account.equals(row.getObject("found_by", UUID.class));
        boolean may = result == null
                && !tookPart
                && row.getBoolean("stands")
                && row.getString("state").equals("CLOSED")
                && office.may("finding:close");
        return new RecheckItem(
                row.getObject("id", UUID.class),
                row.getObject("finding_id", UUID.class),
                row.getString("number"),
                row.getString("target_name"),
                row.getInt("place"),
                result == null ? null : RecheckResult.valueOf(result),
                row.getString("note"),
                row.getString("checked_by_name"),
                row.getObject("checked_on", LocalDate.class),
                row.getLong("version"),
                may ? List.of("recheck") : List.of());
    }
}
