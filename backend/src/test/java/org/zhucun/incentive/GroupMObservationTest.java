package org.zhucun.incentive;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.zhucun.incentive.GivenMerit.get;
import static org.zhucun.incentive.GivenMerit.made;
import static org.zhucun.incentive.GivenMerit.post;
import static org.zhucun.incentive.GivenMerit.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.scope.Role;
import org.zhucun.scope.Tree;

/** M7 over HTTP and against the rows themselves. The villages lie in 360827, where no other test looks. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GroupMObservationTest {
    private static final String COUNTY = "360827";
    private static final String WORDS = "遇汛情连续值守三昼夜";

    private final GivenOffice department = GivenOffices.orgDepartment(COUNTY);
    private final GivenPosting posting = GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2021, 1, 5));

    private Map<String, Object> note() {
        return Map.of("cadreId", posting.cadreId(), "occasion", "EMERGENCY", "on", "2022-06-20", "text", WORDS);
    }

    @Test
    void m7_a_note_is_for_organization_departments_alone() {
        String id = made(post(department, "/observation-notes", note()));
        get(department, "/observation-notes/" + id).body("text", equalTo(WORDS)).body("villageName", equalTo("测试村"));
        get(department, "/observation-notes?cadre=" + posting.cadreId())
                .body("items.id", contains(id))
                .body("$.toString()", not(containsString(WORDS)));
        get(GivenOffices.orgDepartment("3608"), "/observation-notes/" + id).statusCode(200);
        for (GivenOffice other : List.of(
                GivenOffices.stationingOffice(COUNTY),
                GivenOffices.township(posting.township()),
                GivenOffices.inspector(COUNTY),
                GivenOffices.auditor(COUNTY),
                GivenOffices.of(Role.HUMAN_RESOURCES, COUNTY),
                GivenOffices.unit(posting.unitPath()),
                GivenOffices.cadre(posting.cadreId()))) {
            get(other, "/observation-notes/" + id).statusCode(403);
            get(other, "/observation-notes").statusCode(403);
            post(other, "/observation-notes", note()).statusCode(403);
        }
        get(GivenOffices.orgDepartment("360828"), "/observation-notes/" + id).statusCode(404);
        get(department, "/cadres/" + posting.cadreId() + "/file").body("$.toString()", not(containsString(WORDS)));
    }

    @Test
    void m7_the_rows_themselves_open_to_no_other_role_line_or_lower_office() {
        String id = made(post(department, "/observation-notes", note()));
        assertEquals(1, seen(Tree.REGION, GivenOffices.path(COUNTY), "ORGANIZATION_DEPARTMENT", id));
        assertEquals(1, seen(Tree.REGION, "/36/", "ORGANIZATION_DEPARTMENT", id));
        for (String role :
                List.of("TOWNSHIP", "STATIONING_OFFICE", "INSPECTOR", "AUDITOR", "SYSTEM_ADMINISTRATOR", "")) {
            assertEquals(0, seen(Tree.REGION, GivenOffices.path(COUNTY), role, id), role);
        }
        assertEquals(0, seen(Tree.UNIT, posting.unitPath(), "SENDING_UNIT", id));
        assertEquals(0, seen(Tree.PERSON, posting.cadreId().toString(), "CADRE", id));
        // what the province notes its counties do not read
        String above = made(post(GivenOffices.orgDepartment("36"), "/observation-notes", note()));
        assertEquals(0, seen(Tree.REGION, GivenOffices.path(COUNTY), "ORGANIZATION_DEPARTMENT", above));
        get(department, "/observation-notes/" + above).statusCode(404);
    }

    private static long seen(Tree tree, String path, String role, String id) {
        return GivenDatabase.as(tree, path, sql -> {
            sql.texts("select set_config('scope.role', ?, true)", role);
            return sql.count("select count(*) from observation_note where id = ?", UUID.fromString(id));
        });
    }

    @Test
    void m7_every_look_is_on_the_trail_and_the_trail_does_not_hold_the_words() {
        String id = made(post(department, "/observation-notes", note()));
        get(department, "/observation-notes/" + id).statusCode(200);
        get(department, "/observation-notes?cadre=" + posting.cadreId()).statusCode(200);
        get(GivenOffices.auditor(COUNTY), "/audit?subjectId=" + id)
                .body("items.action", hasItems("OBSERVATION_NOTED", "OBSERVATION_READ"));
        // nor whom it is about: that there is a note is read with the office, not with the place of the cadre
        get(GivenOffices.auditor(COUNTY), "/audit?subjectId=" + id)
                .body("$.toString()", not(containsString(posting.cadreName())));
        get(GivenOffices.auditor(posting.township()), "/audit?subjectId=" + id).body("items", empty());
        get(GivenOffices.orgDepartment(COUNTY), "/observation-notes?region=" + posting.township())
                .body("items.id", hasItems(id));
        List<String> looks = GivenTeams.query(
                "select detail::text from deed where action = 'OBSERVATION_READ' and account_id = ? and subject_id is null",
                department.accountId());
        assertEquals(1, looks.size());
        assertEquals(
                List.of("t"),
                GivenTeams.query(
                                "select (?::jsonb ->> 'cadre' = ?)::text",
                                looks.get(0),
                                posting.cadreId().toString())
                        .stream()
                        .map(answer -> answer.substring(0, 1))
                        .toList());
        List<String> kept = GivenTeams.query(
                "select after::text from row_change where table_name = 'observation_note' and row_id = ?", id);
        assertEquals(1, kept.size());
        assertFalse(kept.get(0).contains(WORDS) || kept.get(0).contains("text_cipher"), kept.get(0));
    }

    @Test
    void m7_a_note_is_of_a_cadre_of_the_place_and_of_a_day_that_has_come() {
        post(
                        department,
                        "/observation-notes",
                        Map.of(
                                "cadreId",
                                posting.cadreId(),
                                "occasion",
                                "VISIT",
                                "on",
                                today().plusDays(1).toString(),
                                "text",
                                "明天"))
                .statusCode(400)
                .body("violations.at", contains("/on"));
        post(GivenOffices.orgDepartment("360828"), "/observation-notes", note())
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        get(GivenOffices.orgDepartment("360828"), "/observation-notes").body("items", empty());
    }
}
