package org.zhucun.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.laws.ScopedRows.ScopedRow;
import org.zhucun.scope.Role;

/**
 * Wherever rows lie and whoever asks: the rows seen are exactly those the two trees and the person say, on connections that served
 * others before. Places and offices are drawn at random; the seed is in every message.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class RowScopePropertyTest {
    private static final int SCOPES = 1000;
    private static final int EMPTY_TABLES_TOO = 40;
    private static final int POSTINGS = 60;
    private static final int OFFICES_OVER_HTTP = 24;
    private static final int REUSED_CONNECTIONS = 3;
    private static final List<String> TREES = List.of("region", "unit", "person");
    private static final List<String> PREFECTURES = List.of("6205", "6230", "4331", "5134");

    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    @Inject
    Clock clock;

    @ConfigProperty(name = "zhucun.database.url")
    String url;

    @ConfigProperty(name = "zhucun.database.app-user")
    String appUser;

    @ConfigProperty(name = "zhucun.database.app-password")
    String appPassword;

    private final long seed = Long.getLong("zhucun.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Connection> reused = new ArrayList<>();
    private final List<GivenPosting> postings = new ArrayList<>();
    private ScopedRows rows;

    private record Asked(String tree, String path) {}

    @BeforeEach
    void rows_lie_everywhere_in_both_trees() throws SQLException {
        List<String> villages = GivenDatabase.asRegion(
                "/",
                sql -> sql.texts(
                        "select code from region where kind = 'VILLAGE' and left(code, 4) = any (string_to_array(?, ','))"
                                + " order by code",
                        String.join(",", PREFECTURES)));
        LocalDate start = LocalDate.now(clock).minusMonths(2);
        int here = 0;
        for (int i = 0; i < POSTINGS; i++) {
            // two thirds are neighbours of the one before, so that ranges have tight ends
            here = i % 3 == 0 ? random.nextInt(villages.size()) : (here + 1 + random.nextInt(8)) % villages.size();
            String superior = i % 4 == 0 ? "/" : oneOf(postings).unitPath();
            postings.add(GivenPosting.of(depth(superior) > 5 ? "/" : superior, villages.get(here), start));
        }
        everything_was_different_once();
        for (int i = 0; i < REUSED_CONNECTIONS; i++) {
            reused.add(DriverManager.getConnection(url, appUser, appPassword));
        }
        rows = ScopedRows.read(owner);
    }

    /** So that there is history: names change, and every third cadre and stay was on record at another's place for a while. */
    private void everything_was_different_once() {
        for (String name : List.of("曾用名", "现用名")) {
            GivenDatabase.asRegion("/", sql -> {
                for (int i = 0; i < POSTINGS; i++) {
                    GivenPosting here = postings.get(i);
                    GivenPosting once = i % 3 == 0 && name.equals("曾用名") ? oneOf(postings) : here;
                    sql.run("update organization set name = ? where id = ?", name, here.unitId());
                    sql.run("update work_team set name = ? where id = ?", name, here.teamId());
                    sql.run("update team_unit set unit_name = ? where team_id = ?", name, here.teamId());
                    sql.run(
                            "update cadre set name = ?, region_path = ?, unit_path = ? where id = ?",
                            name,
                            once.villagePath(),
                            once.unitPath(),
                            here.cadreId());
                    sql.run(
                            "update posting set unit_name = ?, region_path = ?, unit_path = ? where id = ?",
                            name,
                            once.villagePath(),
                            once.unitPath(),
                            here.id());
                }
                return null;
            });
        }
    }

    @AfterEach
    void close() throws SQLException {
        for (Connection connection : reused) {
            connection.close();
        }
    }

    @Test
    void every_row_made_here_is_known_to_the_oracle() {
        for (String table : List.of(
                "organization",
                "cadre",
                "cadre_identity",
                "work_team",
                "team_unit",
                "posting",
                "history.organization_history",
                "history.cadre_history",
                "history.work_team_history",
                "history.team_unit_history",
                "history.posting_history")) {
            assertTrue(
                    rows.rows().stream()
                                    .filter(row -> row.table().equals(table))
                                    .count()
                            >= POSTINGS,
                    table);
        }
        Set<String> people = rows.rows().stream().map(ScopedRow::cadreId).collect(Collectors.toSet());
        postings.forEach(posting -> assertTrue(people.contains(posting.cadreId().toString())));
    }

    @Test
    void a_thousand_random_offices_see_exactly_what_the_trees_say_and_nothing_afterwards() throws SQLException {
        int seen = 0;
        for (int i = 0; i < SCOPES; i++) {
            Asked asked = asked();
            Connection connection = oneOf(reused);
            Set<String> visible = seen(connection, asked);
            Set<String> expected = rows.oracle(asked.tree(), asked.path());
            assertEquals(rows.withoutNarrowed(expected), rows.withoutNarrowed(visible), asked + " seed " + seed);
            assertTrue(expected.containsAll(visible), asked + " seed " + seed);
            nothing_is_left(connection, asked);
            seen += visible.size();
        }
        assertTrue(seen > SCOPES, "rows seen: " + seen);
        System.out.printf(
                "row scope: %d offices, %d tables, %d rows, %d rows seen, 0 differences, seed %d%n",
                SCOPES, rows.tables().size(), rows.rows().size(), seen, seed);
    }

    @Test
    void the_trail_is_seen_where_its_subject_lies() throws SQLException {
        ScopedRows trail = ScopedRows.trail(owner);
        assertEquals(Set.of("deed", "row_change"), trail.tables());
        Set<String> known = trail.rows().stream().map(ScopedRows.ScopedRow::key).collect(Collectors.toSet());
        for (int i = 0; i < SCOPES / 25; i++) {
            Asked asked = asked();
            Connection connection = oneOf(reused);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                introduce(statement, asked);
                // a job of an earlier test may be adding deeds meanwhile: only those the oracle knows are compared
                Set<String> seen = trail.visible(statement);
                seen.retainAll(known);
                assertEquals(trail.oracle(asked.tree(), asked.path()), seen, asked + " seed " + seed);
            } finally {
                connection.commit();
            }
        }
    }

    @Test
    void no_office_writes_a_row_outside_or_moves_one_there() throws SQLException {
        int refused = 0;
        for (int i = 0; i < SCOPES / 4; i++) {
            Asked asked = asked();
            GivenPosting target = oneOf(postings);
            Connection connection = oneOf(reused);
            for (String table : List.of("cadre", "cadre_identity", "posting")) {
                String id = table.equals("posting")
                        ? target.id().toString()
                        : target.cadreId().toString();
                String of = table.equals("cadre_identity") ? "cadre_id" : "id";
                if (!holds(target, asked)) {
                    String row = " where " + of + " = '" + id + "'";
                    assertEquals(0, changed(connection, asked, "update " + table + " set version = version + 1" + row));
                    assertEquals(0, changed(connection, asked, "delete from " + table + row));
                    refused++;
                } else if (!asked.path().equals("/")) {
                    String away = asked.tree().equals("person")
                            ? " set " + (table.equals("cadre") ? "id" : "cadre_id") + " = gen_random_uuid()"
                            : " set " + asked.tree() + "_path = '/00/'";
                    SQLException refusal = assertThrows(
                            SQLException.class,
                            () -> changed(
                                    connection, asked, "update " + table + away + " where " + of + " = '" + id + "'"),
                            table + " " + asked + " seed " + seed);
                    assertTrue(Set.of("42501", "23503").contains(refusal.getSQLState()), table + " " + refusal);
                    refused++;
                }
            }
        }
        assertTrue(refused > SCOPES / 2, "writes refused: " + refused);
    }

    @Test
    void the_lists_over_http_show_the_same_rows() {
        for (int i = 0; i < OFFICES_OVER_HTTP; i++) {
            GivenPosting near = oneOf(postings);
            String code = near.village().substring(0, List.of(2, 4, 6, 9).get(random.nextInt(4)));
            GivenOffice region = GivenOffices.of(code.length() == 9 ? Role.TOWNSHIP : Role.INSPECTOR, code);
            same(region, new Asked("region", GivenOffices.path(code)));
            String unit = superior(near.unitPath());
            same(GivenOffices.unit(unit), new Asked("unit", unit));
            if (i % 4 == 0) {
                same(
                        GivenOffices.cadre(near.cadreId()),
                        new Asked("person", near.cadreId().toString()));
            }
        }
    }

    /** The unit itself or, of a deep one, the third above all. */
    private static String superior(String unitPath) {
        return unitPath.substring(0, Math.min(unitPath.length(), "/AAAAAAAA/AAAAAAAA/AAAAAAAA/".length()));
    }

    private void same(GivenOffice office, Asked asked) {
        assertEquals(expected(asked, GivenPosting::cadreId), listed(office, "/api/v1/cadres"), asked + " seed " + seed);
        assertEquals(expected(asked, GivenPosting::id), listed(office, "/api/v1/postings"), asked + " seed " + seed);
    }

    private Set<String> expected(Asked asked, Function<GivenPosting, UUID> id) {
        return postings.stream()
                .filter(posting -> holds(posting, asked))
                .map(posting -> id.apply(posting).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All pages; of rows that other tests made nothing is said here. */
    private Set<String> listed(GivenOffice office, String path) {
        Set<String> mine = postings.stream()
                .flatMap(posting ->
                        List.of(posting.id().toString(), posting.cadreId().toString()).stream())
                .collect(Collectors.toSet());
        Set<String> ids = new TreeSet<>();
        String after = null;
        do {
            var request = office.request().queryParam("size", 200);
            JsonPath page = (after == null ? request : request.queryParam("after", after))
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            after = page.getString("next");
        } while (after != null);
        ids.retainAll(mine);
        return ids;
    }

    private static boolean holds(GivenPosting posting, Asked asked) {
        return switch (asked.tree()) {
            case "region" -> posting.villagePath().startsWith(asked.path());
            case "unit" -> posting.unitPath().startsWith(asked.path());
            default -> posting.cadreId().toString().equals(asked.path());
        };
    }

    /** A node above, at or beside a random row; now and then one where nothing lies. */
    private Asked asked() {
        String tree = oneOf(TREES);
        GivenPosting near = oneOf(postings);
        boolean nowhere = random.nextInt(10) == 0;
        return new Asked(
                tree,
                switch (tree) {
                    case "region" -> nowhere ? "/99/9901/" : above(near.villagePath());
                    case "unit" -> nowhere ? "/ZZZZZZZZ/" : above(near.unitPath());
                    default -> (nowhere ? UUID.randomUUID() : near.cadreId()).toString();
                });
    }

    private String above(String path) {
        int keep = random.nextInt(depth(path) + 1);
        int end = 0;
        for (int i = 0; i < keep; i++) {
            end = path.indexOf('/', end + 1);
        }
        return path.substring(0, end + 1);
    }

    private static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count() - 1;
    }

    private Set<String> seen(Connection connection, Asked asked) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            introduce(statement, asked);
            return rows.visible(statement);
        } finally {
            connection.commit();
        }
    }

    private static int changed(Connection connection, Asked asked, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            introduce(statement, asked);
            return statement.executeUpdate(sql);
        } finally {
            connection.rollback();
        }
    }

    /** As scope.ScopeDoor does it. */
    private static void introduce(Statement statement, Asked asked) throws SQLException {
        statement.execute("SET LOCAL ROLE zhucun_by_" + asked.tree() + "; SET LOCAL scope.path = '" + asked.path()
                + "'; SET LOCAL audit.deed = '" + UUID.randomUUID() + "'");
    }

    /** The next transaction of this connection: in the role of a tree without a path, and as nobody. */
    private void nothing_is_left(Connection connection, Asked before) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL ROLE zhucun_by_" + before.tree());
            Set<String> left =
                    random.nextInt(EMPTY_TABLES_TOO) == 0 ? rows.visibleAnywhere(statement) : rows.visible(statement);
            assertEquals(Set.of(), left, "after " + before + " seed " + seed);
        } finally {
            connection.commit();
        }
        String table = oneOf(List.of("cadre", "cadre_identity", "posting", "work_team", "finding", "organization"));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            assertEquals(0, row.getLong(1), table);
        } catch (SQLException noRight) {
            assertEquals("42501", noRight.getSQLState());
        } finally {
            connection.rollback();
        }
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
