package org.zhucun.assessment.sheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.zhucun.assessment.year.GivenAssessment.disputed;
import static org.zhucun.assessment.year.GivenAssessment.finding;
import static org.zhucun.assessment.year.GivenAssessment.get;
import static org.zhucun.assessment.year.GivenAssessment.opened;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;

/** 2.4: absences cost the sending unit 0.1 point a person and time, and the township 0.1 point a finding. County 360732 of 3607. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class AbsencePointsTest {
    private static final LocalDate SINCE = LocalDate.of(2021, 3, 1);

    @Test
    void w2_4_three_absences_of_two_cadres_cost_their_unit_0_3_and_the_townships_0_1_for_each_finding() {
        List<String> villages = List.of(
                GivenTeams.query("select min(code) from region where code like '360732%' and level = 5")
                        .get(0),
                GivenTeams.query("select max(code) from region where code like '360732%' and level = 5")
                        .get(0));
        GivenPosting first = GivenPosting.in(villages.get(0), SINCE);
        GivenPosting second = sameUnit(GivenPosting.in(villages.get(1), SINCE), first);
        GivenPosting other = GivenPosting.in(villages.get(1), SINCE);
        finding(first, "ABSENT", "MINOR", LocalDate.of(2022, 4, 1));
        finding(first, "ABSENT", "MINOR", LocalDate.of(2022, 8, 1));
        finding(second, "ABSENT", "MINOR", LocalDate.of(2022, 5, 1));
        // nothing is taken off for another year, another problem or what is disputed
        finding(second, "ABSENT", "MINOR", LocalDate.of(2021, 12, 31));
        finding(second, "TASK", "SERIOUS", LocalDate.of(2022, 5, 2));
        disputed(finding(second, "ABSENT", "MINOR", LocalDate.of(2022, 6, 1)));

        GivenOffice county = GivenOffices.orgDepartment("360732");
        String round = opened(county, "2022", "UNIT");
        String unit = sheetOfUnit(round, first);
        get(county, "/assessment-sheets/" + unit)
                .statusCode(200)
                .body("facts.absence.each", equalTo(0.1f))
                .body("facts.absence.times", equalTo(3))
                .body("facts.absence.deducted", equalTo(0.3f))
                .body("facts.absence.basis", containsString("0.1 分"))
                .body("facts.absence.townships", empty());
        get(county, "/assessment-sheets/" + sheetOfUnit(round, other))
                .body("facts.absence.times", equalTo(0))
                .body("facts.absence.deducted", equalTo(0.0f));

        GivenOffice city = GivenOffices.orgDepartment("3607");
        String counties = opened(city, "2022", "COUNTY");
        String sheet = get(city, "/assessment-sheets?size=200&region=360732&round=" + counties)
                .statusCode(200)
                .extract()
                .path("items[0].id");
        get(city, "/assessment-sheets/" + sheet)
                .statusCode(200)
                .body("facts.absence.times", equalTo(3))
                .body("facts.absence.deducted", equalTo(0.3f))
                .body("facts.absence.townships.code", contains(first.township(), second.township()))
                .body("facts.absence.townships.times", contains(2, 1))
                .body("facts.absence.townships.deducted", contains(0.2f, 0.1f));
        GivenOffice cadres = GivenOffices.orgDepartment("360732");
        String year = opened(cadres, "2022", "CADRE");
        get(cadres, "/assessment-sheets?round=" + year + "&cadre=" + first.cadreId())
                .body("items[0].absences", equalTo(2));
        String his = get(cadres, "/assessment-sheets?round=" + year + "&cadre=" + first.cadreId())
                .extract()
                .path("items[0].id");
        get(cadres, "/assessment-sheets/" + his).body("facts.absence", nullValue());
    }

    private static String sheetOfUnit(String round, GivenPosting of) {
        return GivenTeams.query(
                        "select id::text from assessment_sheet where round_id = ?::uuid and object_kind = 'UNIT' and unit_path = ?",
                        round,
                        of.unitPath())
                .get(0);
    }

    private static GivenPosting sameUnit(GivenPosting posting, GivenPosting as) {
        GivenTeams.write(
                "update posting set unit_id = (select unit_id from posting where id = ?), unit_path = ? where id = ?",
                as.id(),
                as.unitPath(),
                posting.id());
        GivenTeams.write(
                "update cadre set unit_id = (select unit_id from posting where id = ?), unit_path = ? where id = ?",
                as.id(),
                as.unitPath(),
                posting.cadreId());
        return posting;
    }
}
