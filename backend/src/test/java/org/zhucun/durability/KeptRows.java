package org.zhucun.durability;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 库中所存: what the tables hold, read by the superuser and so by no code of the application. */
final class KeptRows {
    private final PackagedApplication application;

    KeptRows(PackagedApplication application) {
        this.application = application;
    }

    /** How many rows each id has in the register. */
    Map<UUID, Integer> entries(List<UUID> ids) throws IOException, SQLException {
        return counts("select id, count(*) from attendance_entry where id = any (?) group by id", ids);
    }

    /** How many rows the permanent keys have. */
    Map<UUID, Integer> keys(List<UUID> ids) throws IOException, SQLException {
        return counts("select id, count(*) from attendance_key where id = any (?) group by id", ids);
    }

    /** Rows whose deed is not on the trail. */
    int entriesWithoutDeed(List<UUID> ids) throws IOException, SQLException {
        return counts("""
                select e.id, 1 from attendance_entry e left join deed d on d.id = e.deed_id and d.outcome = 'DONE'
                where e.id = any (?) and d.id is null
                """, ids).size();
    }

    /** How often a register was confirmed, by the table and by the trail. */
    List<Integer> confirmations(String register) throws IOException, SQLException {
        String[] parts = register.split("/");
        return List.of(
                number(
                        "select count(*) from attendance_register where township_code = ? and to_char(month, 'YYYY-MM') = ?",
                        parts[0],
                        parts[1]),
                number(
                        "select count(*) from deed where action = 'REGISTER_CONFIRMED' and outcome = 'DONE' and subject_id = ?",
                        register));
    }

    /** Months and roll-ups of a county that are not what the entries amount to. */
    List<String> wrongSums(String countyPath, List<YearMonth> months) throws IOException, SQLException {
        List<String> wrong = new ArrayList<>();
        try (Connection connection = application.superuser();
                PreparedStatement select = connection.prepareStatement(SUMS)) {
            for (YearMonth month : months) {
                select.setString(1, month + "-01");
                select.setString(2, countyPath);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        wrong.add(month + " " + rows.getString(1));
                    }
                }
            }
        }
        return wrong;
    }

    private static final String SUMS = """
            with asked as (select ?::date as of_month, ? as path),
                 facts as materialized (select f.* from asked, attendance_months_from_entries(of_month, path) f),
                 kept as materialized (select m.* from asked, attendance_month m
                                       where m.month = of_month and m.region_path >= path and m.region_path < path || '~')
            select 'posting ' || coalesce(f.posting_id, k.posting_id)
            from facts f full join kept k on k.posting_id = f.posting_id
            where (f.am, f.pm, f.version) is distinct from (k.am, k.pm, k.version)
            union all
            select 'township ' || r.region_path
            from asked join attendance_rollup r on r.month = of_month and r.region_path >= path and r.region_path < path || '~',
                 lateral (select coalesce(sum(attendance_halves(am || pm, 'O')), 0) as trip,
                                 coalesce(sum(attendance_halves(am || pm, 'T')), 0) as training,
                                 coalesce(sum(attendance_halves(am || pm, 'R')), 0) as rest,
                                 coalesce(sum(attendance_halves(am || pm, 'U')), 0) as unexcused
                          from facts f where left(f.region_path, 26) = r.region_path) s
            where (r.official_trip, r.training, r.rest, r.unexcused) is distinct from (s.trip, s.training, s.rest, s.unexcused)
            """;

    private Map<UUID, Integer> counts(String query, List<UUID> ids) throws IOException, SQLException {
        Map<UUID, Integer> counts = new HashMap<>();
        try (Connection connection = application.superuser();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
        }
        return counts;
    }

    private int number(String query, String... values) throws IOException, SQLException {
        try (Connection connection = application.superuser();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
