package org.zhucun.exchange;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.identity.Permissions;
import org.zhucun.scope.Role;
import org.zhucun.scope.Tree;

/** A job is shown to who may bring in its kind: a list of findings never to the inspected, nor that there is one. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ImportVisibilityTest {
    private static final String PREFECTURE = "5203";
    private static final String COUNTY = "520327";
    private static final List<String> TABLES = List.of("import_error", "import_part", "import_taken");

    private GivenPosting posting;
    private String mark;

    @BeforeEach
    void given() {
        posting = GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2021, 5, 7));
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void of_a_list_of_findings_the_inspected_are_not_told_that_it_is_there() {
        GivenOffice inspector = GivenOffices.inspector(COUNTY);
        String job = findings(inspector);
        for (GivenOffice finder : List.of(
                inspector,
                GivenOffices.inspector(COUNTY),
                GivenOffices.orgDepartment(COUNTY),
                GivenOffices.inspector(PREFECTURE))) {
            shown(finder::request, job);
        }
        hidden(GivenOffices.stationingOffice(COUNTY)::request, job);
        hidden(GivenOffices.stationingOffice(PREFECTURE)::request, job);
        hidden(GivenMachine.at(COUNTY)::request, job);
        hidden(GivenOffices.inspector("520328")::request, job);
        hidden(GivenOffices.township(posting.township())::request, job);
        for (GivenOffice refused : List.of(
                GivenOffices.auditor(COUNTY),
                GivenOffices.unit(posting.unitPath()),
                GivenOffices.cadre(posting.cadreId()))) {
            for (String path : List.of("", "/" + job, "/" + job + "/report", "/" + job + "/errors")) {
                refused.request().get("/api/v1/imports" + path).then().statusCode(403);
            }
        }
    }

    @Test
    void of_what_a_level_above_found_the_whole_county_is_told_nothing_before_the_issue() {
        GivenOffice inspector = GivenOffices.inspector(PREFECTURE);
        String job = findings(inspector);
        shown(inspector::request, job);
        for (GivenOffice one : List.of(
                GivenOffices.orgDepartment(COUNTY),
                GivenOffices.stationingOffice(COUNTY),
                GivenOffices.inspector(COUNTY))) {
            hidden(one::request, job);
        }
        hidden(GivenMachine.at(COUNTY)::request, job);
    }

    @Test
    void the_trail_tells_of_a_list_of_findings_where_it_tells_of_a_draft() {
        String county = findings(GivenOffices.inspector(COUNTY));
        String prefecture = findings(GivenOffices.inspector(PREFECTURE));
        assertEquals(
                List.of("IMPORT_FINISHED", "IMPORT_ROWS_WRITTEN", "IMPORT_STARTED"),
                deeds(GivenOffices.auditor(COUNTY), county));
        assertEquals(List.of(), deeds(GivenOffices.auditor(posting.township()), county));
        assertEquals(List.of(), deeds(GivenOffices.auditor(COUNTY), prefecture));
        assertEquals(3, deeds(GivenOffices.auditor(PREFECTURE), prefecture).size());
        // neither do the rows that the deed changed
        String township = GivenOffices.path(posting.township());
        assertEquals(0, rowsOnTheTrail(township));
        assertEquals(1, rowsOnTheTrail(GivenOffices.path(COUNTY)), "its own, not the prefecture's");
        assertEquals(2, rowsOnTheTrail(GivenOffices.path(PREFECTURE)));
    }

    @Test
    void who_may_not_bring_in_a_kind_is_not_shown_its_jobs() {
        GivenOffice department = GivenOffices.orgDepartment(COUNTY);
        String teams = new GivenList(department, "TEAM")
                .dry(GivenList.row(
                        "name",
                        "队" + mark,
                        "homeVillageCode",
                        posting.village(),
                        "sendLevel",
                        "县派",
                        "leadUnitId",
                        "无",
                        "establishedOn",
                        "2025-05-01"))
                .getString("id");
        String persons = new GivenList(department, "CADRE")
                .dry(GivenList.row(
                        "name",
                        "某",
                        "citizenId",
                        "x",
                        "nationality",
                        "01",
                        "politicalAffiliation",
                        "01",
                        "personnelCategory",
                        "CIVIL_SERVANT",
                        "unitId",
                        "无"))
                .getString("id");
        shown(GivenOffices.stationingOffice(COUNTY)::request, teams);
        shown(GivenOffices.stationingOffice(COUNTY)::request, persons);
        hidden(GivenOffices.inspector(COUNTY)::request, teams);
        hidden(GivenOffices.inspector(COUNTY)::request, persons);
        GivenMachine machine = GivenMachine.at(COUNTY);
        shown(machine::request, teams);
        machine.scopes(COUNTY, 0, List.of("import:run"));
        hidden(machine::request, teams);
        shown(machine::request, persons);
    }

    @Test
    void the_database_shows_findings_to_the_roles_that_record_them_and_to_nobody_else() {
        UUID job = UUID.fromString(findings(GivenOffices.inspector(COUNTY)));
        for (Role role : Arrays.stream(Role.values())
                .filter(one -> one.tree() == Tree.REGION)
                .toList()) {
            boolean finds = Permissions.all().get("finding:record").contains(role);
            assertEquals(finds ? 1 : 0, seen(role, true, "import_job where id = ?", job), role.name());
            assertEquals(finds ? 1 : 0, seen(role, true, "import_key where kind = 'FINDING' and job_id = ?", job));
            for (String table : TABLES) {
                boolean some = seen(role, true, table + " where job_id = ?", job) > 0;
                assertEquals(finds, some, role + " " + table);
            }
        }
        assertEquals(1, seen(Role.SYSTEM_ADMINISTRATOR, false, "import_job where id = ?", job), "what sweeps");
        assertEquals(0, seen(Role.STATIONING_OFFICE, false, "import_job where id = ?", job));
        assertFalse(seen(Role.SYSTEM_ADMINISTRATOR, false, "import_part where job_id = ?", job) == 0);
    }

    /** A job with a row taken and a row refused. */
    private String findings(GivenOffice office) {
        JsonPath job = new GivenList(office, "FINDING").rows(row("好"), row("坏", "category", "没有的类别"));
        assertEquals(1, job.getInt("rowsWritten"), job.prettify());
        assertEquals(1, job.getInt("rowsRejected"), job.prettify());
        return job.getString("id");
    }

    private GivenList.Row row(String name, Object... more) {
        GivenList.Row row = GivenList.row(
                "targetKind", "TEAM",
                "targetId", posting.teamId().toString(),
                "category", "TASK",
                "severity", "MINOR",
                "facts", name + mark,
                "foundOn", "2025-05-20",
                "externalId", name + UUID.randomUUID());
        row.putAll(GivenList.row(more));
        return row;
    }

    private static void shown(Supplier<RequestSpecification> office, String job) {
        office.get().get("/api/v1/imports?size=200").then().statusCode(200).body("items.id", hasItem(job));
        office.get().get("/api/v1/imports/" + job).then().statusCode(200).body("id", equalTo(job));
        office.get().get("/api/v1/imports/" + job + "/report").then().statusCode(200);
    }

    private static void hidden(Supplier<RequestSpecification> office, String job) {
        JsonPath list = office.get()
                .get("/api/v1/imports?size=200&withTotal=true")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(job)))
                .extract()
                .jsonPath();
        if (list.getString("next") == null) {
            assertEquals(
                    list.getList("items").size(), list.getInt("total.count"), "a count tells no more than the list");
        }
        for (String part : List.of("", "/report", "/errors")) {
            office.get()
                    .get("/api/v1/imports/" + job + part)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
        }
        office.get()
                .headers(Map.of("If-Match", "\"1\""))
                .post("/api/v1/imports/" + job + "/cancellation")
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
    }

    private static List<String> deeds(GivenOffice auditor, String job) {
        return auditor
                .request()
                .get("/api/v1/audit?subjectId=" + job)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.action", String.class)
                .stream()
                .sorted()
                .toList();
    }

    private long rowsOnTheTrail(String path) {
        return GivenDatabase.asRegion(
                path,
                sql -> sql.count(
                        "select count(*) from row_change where table_name = 'finding' and after ->> 'facts' = ?",
                        "好" + mark));
    }

    private static long seen(Role role, boolean somebody, String what, UUID job) {
        return GivenDatabase.asRegion(GivenOffices.path(COUNTY), sql -> {
            sql.texts("select set_config('scope.role', ?, true)", role.name());
            if (somebody) {
                sql.texts(
                        "select set_config('scope.account', ?, true)",
                        UUID.randomUUID().toString());
            }
            return sql.count("select count(*) from " + what, job);
        });
    }
}
