package org.zhucun.attendance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenPostings.Posted;
import org.zhucun.audit.log.GivenLog;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.OwnerRows;

/** 月度封存: the entries of a confirmed month are what they were, or it shows. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class RegisterSealTest {
    private static final String COUNTY = "451028";
    private static final String MONTH = "2022-03";

    @Test
    void a_confirmed_month_is_sealed_into_the_log_and_shows_what_the_owner_of_the_database_changed() {
        String township = GivenRegisters.township(COUNTY, 0);
        Posted cadre = GivenPostings.to(township + "200", LocalDate.of(2021, 5, 7));
        GivenOffice clerk = GivenOffices.township(township);
        GivenOffice auditor = GivenOffices.auditor(COUNTY);
        GivenRegisters.enter(clerk, cadre, "2022-03-04", "DAY", "REST").statusCode(201);
        seal(auditor, township).statusCode(200).body("seal", nullValue()).body("through", nullValue());

        GivenRegisters.confirm(clerk, township, MONTH, null).statusCode(200);
        String hash = seal(auditor, township)
                .body("through", equalTo("2022-03-31"))
                .body("entries", equalTo(1))
                .body("intact", equalTo(true))
                .extract()
                .path("seal");

        GivenLog.sequenced();
        String deed = auditor.request()
                .get("/api/v1/audit?action=REGISTER_CONFIRMED&subjectId=" + township + "/" + MONTH)
                .path("items[0].id");
        String leaf = auditor.request().get("/api/v1/log/deeds/" + deed).path("leaf");
        assertTrue(leaf.contains("\"seal\":\"" + hash + "\""), leaf);

        // what is corrected afterwards is a deed of its own and breaks no seal
        GivenRegisters.correct(clerk, cadre, "2022-03-07", "AM", "REST", "补登").statusCode(201);
        seal(auditor, township).body("intact", equalTo(true)).body("entriesNow", equalTo(1));

        changed(cadre, "OFFICIAL_TRIP");
        seal(auditor, township).body("intact", equalTo(false)).body("sealNow", not(equalTo(hash)));
        changed(cadre, "REST");
        seal(auditor, township).body("intact", equalTo(true));
    }

    private static ValidatableResponse seal(GivenOffice auditor, String township) {
        return auditor.request()
                .get("/api/v1/attendance/registers/" + township + "/" + MONTH + "/seal")
                .then();
    }

    private static void changed(Posted cadre, String status) {
        OwnerRows.write(
                "alter table attendance_entry no force row level security; update attendance_entry set status = '"
                        + status + "' where posting_id = '" + cadre.id() + "' and day = '2022-03-04';"
                        + " alter table attendance_entry force row level security");
    }
}
