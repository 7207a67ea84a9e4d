package org.zhucun.attendance;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.zhucun.given.GivenDeed;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenStrength;
import org.zhucun.kernel.Ids;
import org.zhucun.team.PostingDaysChanged;

/** 给定派驻: cadres posted to villages, written as an office of the whole country would. */
public final class GivenPostings {
    private GivenPostings() {}

    /** A cadre on post. */
    public record Posted(UUID id, UUID cadreId, String name, String village, String unitPath) {}

    public static Posted to(String village, LocalDate from) {
        return to(village, from, null);
    }

    public static Posted to(String village, LocalDate from, LocalDate until) {
        UUID unit = Ids.next();
        UUID team = Ids.next();
        UUID cadre = Ids.next();
        UUID posting = Ids.next();
        String key = String.format("%08X", ThreadLocalRandom.current().nextInt());
        String unitPath = "/" + key + "/";
        String path = GivenOffices.path(GivenStrength.elsewhere(village));
        String name = "干部" + key;
        asNation(connection -> {
            run(
                    connection,
                    """
                    insert into organization (id, key, kind, name, uscc_absent_reason, level, region_code, valid_from, region_path, unit_path)
                    values (?, ?, 'SENDING_UNIT', ?, '测试', 'COUNTY', ?, '2000-01-01', ?, ?)
                    """,
                    unit,
                    key,
                    "单位" + key,
                    village.substring(0, 6),
                    GivenOffices.path(village.substring(0, 6)),
                    unitPath);
            run(connection, """
                    insert into work_team (id, name, home_village_code, send_level, lead_unit_id, established_on, region_path, unit_path)
                    values (?, ?, ?, 'COUNTY', ?, '2013-01-01', ?, ?)
                    """, team, "队" + key, village, unit, path, unitPath);
            run(connection, """
                    insert into team_unit (id, team_id, unit_id, unit_name, valid_from, region_path, unit_path)
                    values (?, ?, ?, ?, '2013-01-01', ?, ?)
                    """, Ids.next(), team, unit, "单位" + key, path, unitPath);
            run(
                    connection,
                    """
                    insert into cadre (id, name, sex, birth_date, nationality, political_affiliation, personnel_category, unit_id,
                                       managing_region_code, managing_region_path, posted, region_path, unit_path)
                    values (?, ?, '1', '1985-05-05', '01', '01', 'CIVIL_SERVANT', ?, ?, ?, true, ?, ?)
                    """,
                    cadre,
                    name,
                    unit,
                    village.substring(0, 6),
                    GivenOffices.path(village.substring(0, 6)),
                    path,
                    unitPath);
            run(
                    connection,
                    """
                    insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,
                                         unit_name, started_on, planned_end_on, ended_on, end_state, end_reason, region_path, unit_path)
                    values (?, ?, ?, ?, ?, ?, ?, '{MEMBER}', 'COUNTY', ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    posting,
                    cadre,
                    name,
                    team,
                    "队" + key,
                    village,
                    "村" + village.substring(9),
                    unit,
                    "单位" + key,
                    from,
                    from.plusYears(2),
                    until,
                    until == null ? null : "ENDED",
                    until == null ? null : "ROTATION",
                    path,
                    unitPath);
        });
        return new Posted(posting, cadre, name, village, unitPath);
    }

    /** The days of a stay are others than they were, in a deed: as the room team tells it in the transaction that moves the posting. */
    public static void moved(GivenOffice office, UUID posting, LocalDate since) {
        GivenDeed.run(
                office, () -> Arc.container().beanManager().getEvent().fire(new PostingDaysChanged(posting, since)));
    }

    public interface Work {
        void run(Connection connection) throws SQLException;
    }

    public static void asNation(Work work) {
        AgroalDataSource database =
                Arc.container().instance(AgroalDataSource.class).get();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            UUID deed = Ids.next();
            statement.execute("set local role zhucun_by_region; set local scope.path = '/'; set local audit.deed = '"
                    + deed + "'");
            work.run(connection);
            run(connection, """
                    insert into deed (id, account_name, role, office_path, office_name, action, outcome, request_id)
                    values (?, 'test', '-', '/', '-', 'DEMO_LOADED', 'DONE', 'test')
                    """, deed);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** As the owner, who migrates and loads. */
    public static void asOwner(String sql) {
        AgroalDataSource owner = Arc.container()
                .instance(AgroalDataSource.class, new io.quarkus.agroal.DataSource.DataSourceLiteral("owner"))
                .get();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Rows as text, read as an office of the whole country. */
    public static List<String> rows(String sql, Object... values) {
        List<String> rows = new ArrayList<>();
        asNation(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        StringBuilder row = new StringBuilder(String.valueOf(found.getString(1)));
                        for (int i = 2; i <= found.getMetaData().getColumnCount(); i++) {
                            row.append('|').append(found.getString(i));
                        }
                        rows.add(row.toString());
                    }
                }
            }
        });
        return rows;
    }

    public static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
