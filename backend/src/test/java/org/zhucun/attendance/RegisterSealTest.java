package org.zhucun.attendance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
    private static final String OPEN =
            "alter table attendance_entry no force row level security; alter table deed no force row level security";
    private static final String SHUT =
            "alter table attendance_entry force row level security; alter table deed force row level security";

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

    @Test
    void a_correction_carries_its_hash_into_the_log_and_one_that_was_sealed_stays_sealed() throws Exception {
        String township = GivenRegisters.township(COUNTY, 1);
        Posted cadre = GivenPostings.to(township + "200", LocalDate.of(2021, 5, 7));
        GivenOffice clerk = GivenOffices.township(township);
        GivenOffice auditor = GivenOffices.auditor(COUNTY);
        GivenRegisters.correct(clerk, cadre, "2022-03-07", "AM", "REST", "补登").statusCode(201);
        GivenRegisters.confirm(clerk, township, MONTH, null).statusCode(200);
        seal(auditor, township).body("entries", equalTo(1)).body("intact", equalTo(true));
        GivenRegisters.correct(clerk, cadre, "2022-03-08", "AM", "REST", "补登").statusCode(201);
        // whatever a clock says
        moment(cadre, "2022-03-08", "2000-01-01");
        seal(auditor, township).body("entriesNow", equalTo(1)).body("intact", equalTo(true));
        moment(cadre, "2022-03-07", "2099-01-01");
        seal(auditor, township).body("entriesNow", equalTo(1)).body("intact", equalTo(false));

        GivenRegisters.correct(clerk, cadre, "2022-03-09", "AM", "REST", "补登").statusCode(201);
        String entry = "from attendance_entry e join deed d on d.id = e.deed_id where e.posting_id = '" + cadre.id()
                + "' and e.day = '2022-03-09'";
        assertEquals("t", one("select d.detail -> 'seals' ->> e.id::text = attendance_entry_seal(e) " + entry));
        changed(cadre, "2022-03-09", "OFFICIAL_TRIP");
        assertEquals("f", one("select d.detail -> 'seals' ->> e.id::text = attendance_entry_seal(e) " + entry));
    }

    /** As the application before an office is known would; entries only the owner of the database sees so. */
    private static String one(String question) throws SQLException {
        AgroalDataSource owner = Arc.container()
                .instance(AgroalDataSource.class, new DataSource.DataSourceLiteral("owner"))
                .get();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(OPEN);
            try (ResultSet row = statement.executeQuery(question)) {
                assertTrue(row.next(), question);
                return row.getString(1);
            } finally {
                statement.execute(SHUT);
            }
        }
    }

    private static void moment(Posted cadre, String day, String at) {
        OwnerRows.write(OPEN + "; update attendance_entry set recorded_at = '" + at + "' where posting_id = '"
                + cadre.id() + "' and day = '" + day + "'; " + SHUT);
    }

    private static ValidatableResponse seal(GivenOffice auditor, String township) {
        return auditor.request()
                .get("/api/v1/attendance/registers/" + township + "/" + MONTH + "/seal")
                .then();
    }

    private static void changed(Posted cadre, String status) {
        changed(cadre, "2022-03-04", status);
    }

    private static void changed(Posted cadre, String day, String status) {
        OwnerRows.write(OPEN + "; update attendance_entry set status = '" + status + "' where posting_id = '"
                + cadre.id() + "' and day = '" + day + "'; " + SHUT);
    }
}
