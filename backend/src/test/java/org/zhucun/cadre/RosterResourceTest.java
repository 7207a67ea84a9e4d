package org.zhucun.cadre;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenCadres;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenOrganizations;
import org.zhucun.given.GivenOrganizations.GivenOrganization;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.scope.Caller;

/** 花名册: pages, names, scope, the door for other rooms, and the export. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class RosterResourceTest {
    private static final String MAIJI = "620503";
    private static final String VILLAGE = "/62/6205/620503/620503100/620503100200/";
    private static final String BASE = "/api/v1/cadres";

    @Inject
    Cadres cadres;

    @Inject
    Trail trail;

    private GivenOffice department;
    private GivenOrganization unit;

    @BeforeEach
    void given() {
        department = GivenOffices.orgDepartment(MAIJI);
        unit = GivenOrganizations.sendingUnit(MAIJI, "麦积区农业局" + UUID.randomUUID());
    }

    @Test
    void pages_stay_complete_while_rows_are_inserted() {
        Set<UUID> present = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            present.add(GivenCadres.in(MAIJI, unit.id(), "页" + i));
        }
        List<UUID> seen = new ArrayList<>();
        String next = null;
        int page = 0;
        do {
            GivenCadres.in(MAIJI, unit.id(), "页新" + page++);
            var request = department.request().queryParam("unit", unit.id()).queryParam("size", 2);
            var answer = (next == null ? request : request.queryParam("after", next))
                    .get(BASE)
                    .then()
                    .statusCode(200)
                    .extract();
            answer.<List<String>>path("items.id").forEach(id -> seen.add(UUID.fromString(id)));
            next = answer.path("next");
        } while (next != null);
        assertEquals(seen.size(), new HashSet<>(seen).size(), "nobody twice");
        assertTrue(seen.containsAll(present), "nobody missing");
    }

    @Test
    void a_cursor_of_another_filter_office_or_forger_is_refused() {
        GivenCadres.in(MAIJI, unit.id(), "甲");
        GivenCadres.in(MAIJI, unit.id(), "乙");
        String cursor = department
                .request()
                .queryParam("unit", unit.id())
                .queryParam("size", 1)
                .get(BASE)
                .then()
                .extract()
                .path("next");
        GivenOffice other = GivenOffices.orgDepartment("62");
        other.request()
                .queryParam("unit", unit.id())
                .queryParam("after", cursor)
                .get(BASE)
                .then()
                .statusCode(400);
        department.request().queryParam("after", cursor).get(BASE).then().statusCode(400);
        department
                .request()
                .queryParam("unit", unit.id())
                .queryParam("after", "x" + cursor.substring(1))
                .get(BASE)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
        department.request().queryParam("size", 201).get(BASE).then().statusCode(400);
        department.request().queryParam("sort", "name").get(BASE).then().statusCode(400);
    }

    @Test
    void names_are_found_by_any_part_taken_literally() {
        UUID rare = GivenCadres.in(MAIJI, unit.id(), "𠮷田100%_郎");
        UUID plain = GivenCadres.in(MAIJI, unit.id(), "王建国");
        for (String q : new String[] {"𠮷", "𠮷田", "0%", "%_", "_郎", "田100%_", "𠮷田100%_郎"}) {
            found(department, q).body("items.id", contains(rare.toString()));
        }
        for (String q : new String[] {"王", "建国", "王建", "王建国"}) {
            found(department, q).body("items.id", contains(plain.toString())).body("total.count", equalTo(1));
        }
        for (String q : new String[] {"国建", "王国", "%国", "𠮷郎", "\\"}) {
            found(department, q).body("items", empty()).body("total.count", equalTo(0));
        }
        // a unit's list has no index of characters and finds the same
        GivenOffice sender = GivenOffices.unit(unit.path());
        found(sender, "%_").body("items.id", contains(rare.toString()));
        found(sender, "王建").body("items.id", contains(plain.toString()));
    }

    @Test
    void a_renamed_cadre_is_found_by_the_new_name_only() {
        Map<String, Object> form = GivenCadres.form(unit.id(), "旧名字");
        UUID id = UUID.fromString(department
                .request()
                .contentType(ContentType.JSON)
                .body(form)
                .post(BASE)
                .then()
                .extract()
                .path("id"));
        form.put("name", "新称呼");
        department
                .request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(form)
                .put(BASE + "/" + id)
                .then()
                .statusCode(200);
        found(department, "旧名").body("items", empty());
        found(department, "称呼").body("items.id", contains(id.toString()));
    }

    @Test
    void each_office_sees_the_roster_beneath_its_node() {
        UUID own = GivenCadres.in(MAIJI, unit.id(), "范围甲");
        UUID foreign = GivenCadres.in("623027", unit.id(), "范围乙");
        ids(department).body("items.id", contains(own.toString()));
        ids(GivenOffices.orgDepartment("62")).body("items.id", contains(own.toString(), foreign.toString()));
        ids(GivenOffices.unit(unit.path())).body("items.size()", equalTo(2));
        ids(GivenOffices.unit("/0A1B2C3D/")).body("items", empty());
        ids(GivenOffices.cadre(own)).body("items.id", contains(own.toString()));
        ids(GivenOffices.township("620503100")).body("items", empty());
        department.request().queryParam("region", "623027").get(BASE).then().statusCode(404);
        GivenOffices.systemAdministrator(MAIJI).request().get(BASE).then().statusCode(403);
    }

    @Test
    void a_posting_moves_the_cadre_into_the_village_and_its_end_back() {
        UUID id = GivenCadres.in(MAIJI, unit.id(), "流动");
        GivenOffice clerk = GivenOffices.township("620503100");
        GivenOffice province = GivenOffices.orgDepartment("62");
        clerk.request().get(BASE + "/" + id).then().statusCode(404);
        as(department, () -> cadres.stationed(id, VILLAGE, Set.of("FIRST_SECRETARY")));
        clerk.request().get(BASE + "/" + id).then().statusCode(200).body("posted", equalTo(true));
        clerk.request()
                .queryParam("unit", unit.id())
                .queryParam("posted", true)
                .queryParam("role", "FIRST_SECRETARY")
                .queryParam("q", "流")
                .get(BASE)
                .then()
                .body("items.id", contains(id.toString()))
                .body("items[0].may", empty());
        province.request()
                .queryParam("unit", unit.id())
                .queryParam("role", "CAPTAIN")
                .get(BASE)
                .then()
                .body("items", empty());
        as(clerk, () -> cadres.returned(id));
        clerk.request().get(BASE + "/" + id).then().statusCode(404);
        department.request().get(BASE + "/" + id).then().statusCode(200).body("posted", equalTo(false));
        found(department, "流动").body("items.id", contains(id.toString()));
    }

    @Test
    void nobody_moves_a_cadre_he_does_not_see_or_into_a_foreign_village() {
        UUID id = GivenCadres.in(MAIJI, unit.id(), "不动");
        GivenOffice stranger = GivenOffices.orgDepartment("623027");
        for (Runnable move : List.<Runnable>of(
                () -> as(stranger, () -> cadres.stationed(id, "/62/6230/623027/623027100/623027100200/")),
                () -> as(stranger, () -> cadres.returned(id)),
                () -> as(stranger, () -> cadres.require(id)),
                () -> as(department, () -> cadres.stationed(id, "/62/6230/623027/623027100/623027100200/")))) {
            Throwable refused = org.junit.jupiter.api.Assertions.assertThrows(RuntimeException.class, move::run);
            assertTrue(refused instanceof DomainException || refused instanceof org.zhucun.kernel.DatabaseFailure);
        }
        department.request().get(BASE + "/" + id).then().statusCode(200).body("posted", equalTo(false));
    }

    @Test
    void many_are_registered_at_once_all_or_none() {
        List<CadreForm> forms = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            forms.add(form("批量" + i));
        }
        List<NewCadre> fresh = fresh(forms);
        as(department, () -> {
            cadres.registerAll(fresh);
            trail.record(Action.IMPORT_FINISHED, new Subject("test", null, null, null));
        });
        department
                .request()
                .get(BASE + "/" + fresh.get(249).id())
                .then()
                .statusCode(200)
                .body("name", equalTo("批量249"));
        found(department, "批量").body("total.count", equalTo(250));

        Set<String> numbers = forms.stream().limit(3).map(CadreForm::citizenId).collect(Collectors.toSet());
        Set<String> asked = new HashSet<>(numbers);
        asked.add(GivenCadres.citizenId());
        asked.add("not a number");
        GivenOffice elsewhere = GivenOffices.orgDepartment("430923");
        assertEquals(
                numbers,
                Caller.as(
                        elsewhere.office(),
                        () -> QuarkusTransaction.requiringNew().call(() -> cadres.registered(asked))));

        List<CadreForm> again = new ArrayList<>(List.of(form("重复前")));
        again.add(forms.get(0));
        org.junit.jupiter.api.Assertions.assertThrows(
                RuntimeException.class, () -> as(department, () -> cadres.registerAll(fresh(again))));
        found(department, "重复前").body("items", empty());
    }

    private static List<NewCadre> fresh(List<CadreForm> forms) {
        return forms.stream().map(form -> new NewCadre(Ids.next(), form, null)).toList();
    }

    @Test
    void a_form_of_an_import_is_checked_field_by_field() {
        CadreForm good = form("好");
        assertEquals(List.of(), Caller.as(department.office(), () -> cadres.check(good)));
        CadreForm bad = new CadreForm(
                " ",
                "7",
                LocalDate.of(1980, 1, 1),
                null,
                "01",
                "01",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                -1,
                null,
                null,
                null,
                null,
                "110105194912310021",
                "1");
        List<String> fields = Caller.as(department.office(), () -> cadres.check(bad)).stream()
                .map(FieldProblem::field)
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "citizenId",
                        "grassrootsExperienceMonths",
                        "name",
                        "personnelCategory",
                        "phone",
                        "sex",
                        "unitId"),
                fields);
    }

    @Test
    void the_export_is_masked_marked_and_on_the_trail_with_its_hash() throws Exception {
        UUID id = GivenCadres.in(MAIJI, unit.id(), "=1+1导出");
        long before = leftovers();
        var answer = department
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("purpose", "换届摸底"))
                .post(BASE + "/export")
                .then()
                .statusCode(200)
                .contentType(RosterWorkbook.MEDIA_TYPE)
                .extract();
        byte[] file = answer.asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertTrue(rows.get(0).getCellText(0).contains("用途：换届摸底"));
            assertTrue(rows.get(0).getCellText(0).contains(department.name()));
            Row row = rows.stream()
                    .filter(each -> each.getCellText(0).equals("=1+1导出"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    org.dhatim.fastexcel.reader.CellType.STRING, row.getCell(0).getType());
            assertTrue(row.getCellText(3).contains("********"));
            assertTrue(row.getCellText(4).contains("****"));
            assertFalse(rows.toString().contains(id.toString()));
        }
        String hash = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(file));
        GivenOffices.auditor(MAIJI)
                .request()
                .queryParam("action", "CADRES_EXPORTED")
                .queryParam("actor", department.accountId())
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].detail.sha256", equalTo(hash))
                .body("items[0].detail.purpose", equalTo("换届摸底"));
        assertEquals(before, leftovers(), "no file stays behind");
    }

    @Test
    void the_export_ends_at_the_scope_and_asks_for_purpose_and_permission() {
        GivenCadres.in(MAIJI, unit.id(), "边界");
        GivenOffice foreign = GivenOffices.orgDepartment("623027");
        export(foreign, Map.of("purpose", "好奇", "region", MAIJI)).statusCode(404);
        export(foreign, Map.of()).statusCode(400).body("violations.at", contains("/purpose"));
        export(GivenOffices.township("620503100"), Map.of("purpose", "无权限")).statusCode(403);
    }

    @Test
    void code_tables_are_served_by_name() {
        department
                .request()
                .get("/api/v1/codes/nationality")
                .then()
                .statusCode(200)
                .body("codes.size()", equalTo(58))
                .body("codes.find { it.code == '15' }.name", equalTo("土家族"))
                .body("codes.nameEn", everyItem(not(equalTo(""))));
        department
                .request()
                .get("/api/v1/codes")
                .then()
                .statusCode(200)
                .body("table", hasItem("political-affiliation"));
        department.request().get("/api/v1/codes/blood-group").then().statusCode(404);
    }

    private CadreForm form(String name) {
        Map<String, Object> form = GivenCadres.form(unit.id(), name);
        return new CadreForm(
                name,
                "1",
                LocalDate.parse((String) form.get("birthDate")),
                null,
                "01",
                "01",
                null,
                "21",
                "142",
                null,
                PersonnelCategory.CIVIL_SERVANT,
                unit.id(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                (String) form.get("citizenId"),
                (String) form.get("phone"));
    }

    private void as(GivenOffice office, Runnable work) {
        Caller.as(office.office(), () -> {
            QuarkusTransaction.requiringNew().run(() -> {
                work.run();
                trail.record(Action.POSTING_CHANGED, new Subject("test", null, null, null));
            });
            return null;
        });
    }

    private io.restassured.response.ValidatableResponse found(GivenOffice office, String q) {
        return office.request()
                .queryParam("q", q)
                .queryParam("unit", unit.id())
                .queryParam("withTotal", true)
                .get(BASE)
                .then()
                .statusCode(200);
    }

    private io.restassured.response.ValidatableResponse ids(GivenOffice office) {
        return office.request().queryParam("unit", unit.id()).get(BASE).then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse export(GivenOffice office, Map<String, ?> body) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(BASE + "/export")
                .then();
    }

    private static long leftovers() throws java.io.IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("zhucun-export-"))
                    .count();
        }
    }
}
