package org.zhucun.fieldwork.bundling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 捆绑查询: bindings and their ledgers, the emptiest first, then in the order of the villages. */
@ApplicationScoped
class BindingRepository {
    /** Takes first and last day, first village and first beyond; then the days thrice. */
    private static final String LEDGERS = """
            with bound as materialized (
                select b.* from unit_bindings(?, ?, ?, ?) b),
            projects as (
                select p.unit_id, p.village_code, count(*) as projects, sum(p.amount) as amount
                from project p
                where p.unit_id is not null and p.started_on <= ? and (p.completed_on is null or p.completed_on >= ?)
                  and (p.unit_id, p.village_code) in (select unit_id, village_code from bound)
                group by p.unit_id, p.village_code),
            funds as (
                select f.unit_id, f.village_code, coalesce(sum(f.amount) filter (where f.kind = 'INVESTED'), 0) as invested,
                       coalesce(sum(f.amount) filter (where f.kind = 'INTRODUCED'), 0) as introduced
                from fund_record f
                where f.withdrawn_on is null and f.received_on between ? and ?
                  and (f.unit_id, f.village_code) in (select unit_id, village_code from bound)
                group by f.unit_id, f.village_code),
            responsible as (
                select b.unit_id, b.village_code, array_agg(distinct p.cadre_name) as names
                from bound b
                join posting p on p.unit_id = b.unit_id and p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)
                where p.roles @> '{FIRST_SECRETARY}' and p.village_code = b.village_code
                   or p.roles @> '{CAPTAIN}' and exists (
                       select from team_village v
                       where v.team_id = p.team_id and v.village_code = b.village_code and v.valid_from <= ?
                         and (v.valid_to is null or v.valid_to > ?))
                group by b.unit_id, b.village_code),
            ledgers as (
                select b.unit_id, b.unit_path, b.village_code, b.village_name, b.since, coalesce(p.projects, 0) as projects,
                       coalesce(p.amount, 0) as amount, coalesce(f.invested, 0) as invested, coalesce(f.introduced, 0) as introduced,
                       r.names, f.unit_id is null as no_funds, p.unit_id is null as no_projects, r.unit_id is null as no_responsible,
                       (p.unit_id is not null)::int + (f.unit_id is not null)::int + (r.unit_id is not null)::int as filled
                from bound b
                left join projects p on p.unit_id = b.unit_id and p.village_code = b.village_code
                left join funds f on f.unit_id = b.unit_id and f.village_code = b.village_code
                left join responsible r on r.unit_id = b.unit_id and r.village_code = b.village_code)
            """;

    private final DataSource database;

    BindingRepository(DataSource database) {
        this.database = database;
    }

    /** 所问: where and which year. */
    record Asked(BindingFilter filter, String code, int year, Office office) {
        LocalDate first() {
            return LocalDate.of(year, 1, 1);
        }

        LocalDate last() {
            return LocalDate.of(year, 12, 31);
        }
    }

    List<UnitBindingView> page(Asked asked, List<String> after) {
        Select select = filtered(asked, """
                select l.*, o.name as unit_name
                from ledgers l
                left join organization o on o.id = l.unit_id
                """);
        if (after != null) {
            select.where(
                    "(l.filled, l.village_code, l.unit_id) > (?::int, ?, ?::uuid)",
                    after.get(0),
                    after.get(1),
                    after.get(2));
        }
        return select.then("order by l.filled, l.village_code, l.unit_id limit " + (asked.filter().size + 1))
                .list(database, BindingRepository::view);
    }

    CursorPage.Total total(Asked asked) {
        return filtered(asked, "select 1 from ledgers l").total(database);
    }

    BindingSummary summary(Asked asked) {
        return filtered(asked, """
                        select count(*), count(*) filter (where l.no_projects), count(*) filter (where l.no_funds),
                               count(*) filter (where l.no_responsible), count(*) filter (where l.filled = 3)
                        from ledgers l
                        """)
                .list(
                        database,
                        row -> new BindingSummary(
                                asked.code(),
                                asked.year(),
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5)))
                .get(0);
    }

    private static Select filtered(Asked asked, String projection) {
        LocalDate first = asked.first();
        LocalDate last = asked.last();
        Select select = Select.from(
                        LEDGERS + projection,
                        first,
                        last,
                        asked.code(),
                        asked.code() + "~",
                        last,
                        first,
                        first,
                        last,
                        last,
                        first,
                        last,
                        first)
                .whereIf(asked.filter().unit, "l.unit_id = ?");
        if (asked.office().tree() == Tree.UNIT) {
            // a unit sees whole teams, and of their units its own only
            select.beneath("l.unit_path", asked.office().path());
        }
        return switch (asked.filter().empty == null ? "" : asked.filter().empty.name()) {
            case "PROJECTS" -> select.where("l.no_projects");
            case "FUNDS" -> select.where("l.no_funds");
            case "RESPONSIBILITY" -> select.where("l.no_responsible");
            default -> select;
        };
    }

    private static UnitBindingView view(ResultSet row) throws SQLException {
        List<Ledger> empty = new ArrayList<>();
        if (row.getBoolean("no_projects")) {
            empty.add(Ledger.PROJECTS);
        }
        if (row.getBoolean("no_funds")) {
            empty.add(Ledger.FUNDS);
        }
        if (row.getBoolean("no_responsible")) {
            empty.add(Ledger.RESPONSIBILITY);
        }
        return new UnitBindingView(
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getString("village_code"),
                row.getString("village_name"),
                row.getObject("since", LocalDate.class),
                row.getLong("projects"),
                row.getBigDecimal("amount").setScale(2),
                row.getBigDecimal("invested").setScale(2),
                row.getBigDecimal("introduced").setScale(2),
                row.getArray("names") == null
                        ? List.of()
                        : Arrays.asList((String[]) row.getArray("names").getArray()),
                empty);
    }
}
