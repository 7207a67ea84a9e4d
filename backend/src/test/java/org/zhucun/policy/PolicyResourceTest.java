package org.zhucun.policy;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.IntNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.scope.Caller;

/** 政策参数: the nearest region's document of the day. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class PolicyResourceTest {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);

    @Inject
    Policies policies;

    @Inject
    ParameterPacks packs;

    @Test
    void the_nearest_region_wins_and_says_by_which_document() {
        GivenOffice anhua = GivenOffices.township("430923123");
        assertEquals(
                3,
                find(anhua, "team.minSize.KEY", "/43/4309/430923/430923123/", DAY)
                        .orElseThrow()
                        .asInt());
        Parameter hunan = find(anhua, "term.months", "/43/4309/430923/", DAY).orElseThrow();
        assertEquals("430000", hunan.regionCode());
        assertEquals("在接下来的两年时间", hunan.clause());
        Parameter before = find(anhua, "term.months", "/43/4309/430923/", LocalDate.of(2021, 5, 6))
                .orElseThrow();
        assertEquals("000000", before.regionCode());
        assertTrue(hunan.source().startsWith("湖南"));
    }

    @Test
    void what_no_document_sets_is_not_invented() {
        GivenOffice maiji = GivenOffices.orgDepartment("620503");
        assertEquals(Optional.empty(), find(maiji, "allowance.daily.yuan", "/62/6205/620503/", DAY));
    }

    @Test
    void an_adopted_pack_changes_only_its_region_and_keeps_its_id() {
        ParameterPack demo = new ParameterPack(
                "test",
                "360000",
                LocalDate.of(2020, 1, 1),
                "测试文件",
                List.of(new ParameterPack.Entry("leave.tier1.maxDays", IntNode.valueOf(5), Enforcement.BLOCK, null)));
        policies.adopt(demo);
        policies.adopt(demo);
        GivenOffice jiangxi = GivenOffices.orgDepartment("36");
        assertEquals(
                5,
                find(jiangxi, "leave.tier1.maxDays", "/36/3601/", DAY)
                        .orElseThrow()
                        .asInt());
        assertEquals(
                3,
                find(jiangxi, "leave.tier1.maxDays", "/62/", DAY).orElseThrow().asInt());
    }

    @Test
    void every_office_reads_what_applies_and_nobody_writes() {
        GivenOffices.unit("/0A1B2C3D/")
                .request()
                .queryParam("region", "620503")
                .queryParam("on", "2022-06-01")
                .get("/api/v1/policies/parameters")
                .then()
                .statusCode(200)
                .body("size()", greaterThan(30))
                .body("key", hasItem("study.meeting.cadence"))
                .body("find { it.key == 'term.months.min' }.regionCode", equalTo("620503"));
        GivenOffices.township("430923123")
                .request()
                .get("/api/v1/policies/parameters")
                .then()
                .statusCode(200)
                .body("key", not(hasItem("study.meeting.cadence")));
        GivenOffices.township("430923123")
                .request()
                .queryParam("region", "x")
                .get("/api/v1/policies/parameters")
                .then()
                .statusCode(400);
        GivenOffices.orgDepartment("620503")
                .request()
                .post("/api/v1/policies/parameters")
                .then()
                .statusCode(405);
    }

    @Test
    void documents_name_provinces_by_six_digits() {
        assertEquals("/", ParameterPacks.path("000000"));
        assertEquals("/51/", ParameterPacks.path("510000"));
        assertEquals("/62/6205/", ParameterPacks.path("620500"));
        assertEquals("/62/6205/620503/", ParameterPacks.path("620503"));
    }

    private Optional<Parameter> find(GivenOffice office, String key, String path, LocalDate day) {
        return Caller.as(
                office.office(), () -> QuarkusTransaction.requiringNew().call(() -> policies.find(key, path, day)));
    }
}
