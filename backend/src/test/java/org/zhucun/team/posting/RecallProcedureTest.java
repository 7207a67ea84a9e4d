package org.zhucun.team.posting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenParameter;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;

/** L1: an end by recall comes from its procedure, unless the place still recalls on paper. Counties 360730 and 360733. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class RecallProcedureTest {
    private static final String ON = "2026-03-31";

    @Test
    void l1_an_end_by_recall_is_refused_with_the_way_to_go_and_the_stay_goes_on() {
        GivenOffice department = GivenOffices.orgDepartment("360730");
        GivenPosting posting = posting("360730");
        end(department, posting)
                .statusCode(422)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("rule.id", equalTo("L1"))
                .body("detail", containsString("请在“召回”中提出"));
        get(department, posting).body("endState", nullValue());
        // who may only ask for an end does not ask for this one either
        end(GivenOffices.unit(posting.unitPath()), posting).statusCode(422).body("rule.id", equalTo("L1"));
    }

    @Test
    void l1_what_was_asked_for_before_the_procedure_came_is_not_agreed_to_as_a_recall() {
        GivenOffice department = GivenOffices.orgDepartment("360730");
        GivenPosting posting = posting("360730");
        GivenTeams.write(
                "update posting set end_state = 'REQUESTED', end_reason = 'RECALL', end_asked_for = date '2026-03-31',"
                        + " end_requested_by = gen_random_uuid(), end_requested_at = now() where id = ?",
                posting.id());
        decide(department, posting, true).statusCode(422).body("rule.id", equalTo("L1"));
        decide(department, posting, false).statusCode(200).body("endState", nullValue());
    }

    @Test
    void l1_a_county_that_recalls_on_paper_writes_the_end_down_with_its_document() {
        GivenParameter.set("recall.procedure", "360733", "false");
        GivenPosting posting = posting("360733");
        end(GivenOffices.orgDepartment("360733"), posting)
                .statusCode(200)
                .body("endState", equalTo("ENDED"))
                .body("endReason", equalTo("RECALL"));
    }

    private static GivenPosting posting(String county) {
        return GivenPosting.in(GivenTeams.village(county), LocalDate.of(2025, 3, 1));
    }

    private static ValidatableResponse get(GivenOffice office, GivenPosting posting) {
        return office.request().get("/api/v1/postings/" + posting.id()).then();
    }

    private static ValidatableResponse end(GivenOffice office, GivenPosting posting) {
        return post(office, posting, "end", GivenTeams.ending(ON, "RECALL"));
    }

    private static ValidatableResponse decide(GivenOffice office, GivenPosting posting, boolean approve) {
        return post(office, posting, "end/approval", Map.of("approve", approve));
    }

    private static ValidatableResponse post(
            GivenOffice office, GivenPosting posting, String step, Map<String, Object> body) {
        return office.request()
                .header("If-Match", get(office, posting).extract().header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/postings/" + posting.id() + "/" + step)
                .then();
    }
}
