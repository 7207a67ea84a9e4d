package org.zhucun.region.edition;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class EditionResourceTest {
    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    private static final String SHIPPED = "/regions/2023.tsv.gz";

    @Test
    void the_shipped_edition_is_loaded_and_says_where_it_comes_from() {
        administrator()
                .request()
                .get("/api/v1/regions/editions")
                .then()
                .statusCode(200)
                .body("items.edition", hasItem("2023"))
                .body("loading", nullValue())
                .rootPath("items.find { it.edition == '2023' }")
                .body("provinces", equalTo(31))
                .body("prefectures", equalTo(342))
                .body("counties", equalTo(2978))
                .body("townships", equalTo(41352))
                .body("villages", equalTo(620573))
                .body("opened", equalTo(665276))
                .body("effectiveOn", equalTo("2023-06-30"))
                .body("sha256", notNullValue());
        RestAssured.get("/health/ready").then().statusCode(200).body("checks.name", hasItem("regions"));
    }

    @Test
    void a_newer_edition_closes_opens_and_renames_from_its_day_on() throws IOException {
        List<String> lines = shipped();
        lines.removeIf(line -> line.startsWith("650205100201\t"));
        lines.replaceAll(line -> line.startsWith("650205100\t") ? "650205100\t新乌尔禾镇\t" : line);
        lines.add(0, "650205100299\t试验村村民委员会\t"); // before its township: a file may be in any order
        importOf("2024", "2024-06-30", packed(lines))
                .statusCode(201)
                .body("opened", equalTo(1))
                .body("closed", equalTo(1))
                .body("renamed", equalTo(1))
                .body("villages", equalTo(620573));
        GivenOffice karamay = GivenOffices.orgDepartment("6502");
        one(karamay, "650205100", "2024-06-29").body("name", equalTo("乌尔禾镇"));
        one(karamay, "650205100", "2024-06-30")
                .body("name", equalTo("新乌尔禾镇"))
                .body("validFrom", equalTo("2024-06-30"))
                .body("predecessors.kind", contains("RENAME"));
        one(karamay, "650205100201", "2024-06-30").body("inForce", equalTo(false));
        one(karamay, "650205100201", "2024-06-29").body("inForce", equalTo(true));
        one(karamay, "650205100299", "2024-06-30").body("shortName", equalTo("试验村"));
        karamay.request()
                .queryParam("q", "shiyancun")
                .get("/api/v1/regions")
                .then()
                .body("items.code", contains("650205100299"));
        GivenOffices.auditor("")
                .request()
                .queryParam("action", "REGIONS_IMPORTED")
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items[0].subject.id", equalTo("2024"));
        importOf("2024", "2024-07-30", packed(lines)).statusCode(409).body("code", equalTo("CONFLICT"));
    }

    @Test
    void the_database_itself_refuses_a_code_in_force_twice() throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> statement.execute(
                            "insert into region (code, name, short_name, kind, pinyin, initials, name_pairs,"
                                    + " valid_from) values ('62', '甘肃省', '甘肃省', 'PROVINCE', '', '', '{}', '2022-01-01')"));
            assertEquals("23P01", refused.getSQLState());
        }
    }

    @Test
    void an_orphan_is_refused_with_its_line() {
        refused("11\t北京市\n1101\t市辖区\n110101\t东城区\n120101001\t孤儿街道\n")
                .body("violations.at", contains("/lines/4"))
                .body("violations[0].message", containsString("120101001"));
    }

    @Test
    void a_duplicate_is_refused_with_its_line() {
        refused("11\t北京市\n12\t天津市\n11\t北平市\n").body("violations.at", contains("/lines/3"));
    }

    @Test
    void every_line_that_cannot_be_read_is_named() {
        refused("code\tname\tpinyin\n1\t北京市\n12\n13\t\n14\t山西省\tShanxi\n15\t内蒙古\\自治区\n2１\t辽宁省\n22\t吉林省\tji lin sheng\n")
                .body(
                        "violations.at",
                        contains("/lines/2", "/lines/3", "/lines/4", "/lines/5", "/lines/6", "/lines/7"));
    }

    @Test
    void a_file_that_is_no_list_of_divisions_is_refused() {
        refused("").body("violations.at", contains("file"));
        refused("1101\t市辖区\n").body("violations.at", contains("/lines/1"));
        refused("x".repeat(5_000)).body("violations.at", contains("/lines/1"));
        refused(new byte[] {(byte) 0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3})
                .body("violations.at", hasItem("file"));
        refused("11\t北京市\n".getBytes(java.nio.charset.Charset.forName("GBK"))).body("violations.at", contains("file"));
    }

    @Test
    void a_part_of_the_country_is_not_taken_for_the_country() {
        refused("11\t北京市\n1101\t市辖区\n").body("violations.at", contains("closing"));
    }

    @Test
    void an_edition_must_be_later_than_the_last_and_not_of_the_future() {
        byte[] file = "11\t北京市\n".getBytes(StandardCharsets.UTF_8);
        importOf("2022", "2022-06-30", file).statusCode(400).body("violations.at", contains("effectiveOn"));
        importOf("2999", "2999-06-30", file).statusCode(400).body("violations.at", contains("effectiveOn"));
        importOf("2023", "2025-06-30", file).statusCode(409).body("code", equalTo("CONFLICT"));
        importOf("../etc", "2025-06-30", file).statusCode(400).body("violations.at", contains("edition"));
        administrator()
                .request()
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/v1/regions/editions")
                .then()
                .statusCode(400)
                .body("violations.at", hasItems("edition", "effectiveOn"));
    }

    @Test
    void only_the_administrator_of_the_country_imports() {
        byte[] file = "11\t北京市\n".getBytes(StandardCharsets.UTF_8);
        importBy(GivenOffices.systemAdministrator("62"), "2025", "2025-06-30", file)
                .statusCode(403)
                .body("code", equalTo("OUT_OF_JURISDICTION"));
        importBy(GivenOffices.orgDepartment(""), "2025", "2025-06-30", file)
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        administrator()
                .request()
                .get("/api/v1/regions/editions")
                .then()
                .body("items.edition", not(hasItem("2025")))
                .body("items", hasSize(org.hamcrest.Matchers.lessThanOrEqualTo(2)));
    }

    private static ValidatableResponse refused(String file) {
        return refused(file.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse refused(byte[] file) {
        return importOf("2025", "2025-06-30", file).statusCode(400).body("code", equalTo("INVALID_INPUT"));
    }

    private static ValidatableResponse importOf(String edition, String effectiveOn, byte[] file) {
        return importBy(administrator(), edition, effectiveOn, file);
    }

    private static ValidatableResponse importBy(GivenOffice office, String edition, String effectiveOn, byte[] file) {
        return office.request()
                .contentType("application/octet-stream")
                .queryParams("edition", edition, "effectiveOn", effectiveOn)
                .body(file)
                .post("/api/v1/regions/editions")
                .then();
    }

    private static ValidatableResponse one(GivenOffice office, String code, String asOf) {
        return office.request()
                .queryParam("asOf", asOf)
                .get("/api/v1/regions/" + code)
                .then()
                .statusCode(200);
    }

    private static GivenOffice administrator() {
        return GivenOffices.systemAdministrator("");
    }

    private static List<String> shipped() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(EditionResourceTest.class.getResourceAsStream(SHIPPED)), StandardCharsets.UTF_8))) {
            List<String> all = new ArrayList<>(700_000);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(line);
            }
            return all;
        }
    }

    private static byte[] packed(List<String> lines) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream(6_000_000);
        try (GZIPOutputStream gzip = new GZIPOutputStream(file, 65_536)) {
            gzip.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }
}
