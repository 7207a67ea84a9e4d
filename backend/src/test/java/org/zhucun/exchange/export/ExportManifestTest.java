package org.zhucun.exchange.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;

/** What a file is and how it came about: the signed manifest, the trail, and the feed that goes on behind it. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ExportManifestTest {
    private static final String COUNTY = "341622";

    private GivenOffice office;
    private GivenExport export;

    @BeforeEach
    void given() {
        office = GivenOffices.orgDepartment(COUNTY);
        export = GivenExport.as(office);
        GivenExport.cadre(COUNTY);
    }

    @Test
    void the_manifest_is_signed_and_says_what_the_file_is() throws Exception {
        long before = logged();
        String id = export.done("CADRE", "CSV", null);
        byte[] file = export.file(id);
        JsonPath signed = export.manifest(id);
        JsonPath manifest = new JsonPath(payload(signed.getString("signature")));
        assertEquals(manifest.getMap(""), signed.getMap("manifest"));
        assertEquals(GivenExport.sha256(file), manifest.getString("sha256"));
        assertEquals(file.length, manifest.getInt("bytes"));
        assertEquals(lines(file) - 1, manifest.getInt("rows"));
        assertEquals(
                ExportKind.CADRE.columns().stream().map(ExportColumn::field).toList(), manifest.getList("columns"));
        assertEquals(COUNTY, manifest.getString("region"));
        assertEquals("年度核对", manifest.getString("purpose"));
        assertEquals(office.name(), manifest.getString("askedBy"));
        assertTrue(before <= manifest.getLong("position") && manifest.getLong("position") <= logged());
        // an office of people reads no feed
        assertEquals(null, manifest.getString("cursor"));
    }

    @Test
    void what_was_done_is_on_the_trail_with_purpose_count_and_digest() throws Exception {
        String id = export.done("CADRE", "CSV", null);
        String digest = GivenExport.sha256(export.file(id));
        List<String> deeds = GivenDatabase.asRegion(
                "/",
                sql -> sql.texts(
                        "select action || ' ' || coalesce(detail ->> 'purpose', '') || ' ' || coalesce(detail ->> 'sha256', '') from deed"
                                + " where subject_id = ? order by at, action",
                        id));
        assertEquals(
                List.of("EXPORT_STARTED 年度核对 ", "EXPORT_FINISHED 年度核对 " + digest, "EXPORT_DOWNLOADED 年度核对 " + digest),
                deeds);
    }

    @Test
    void a_machine_goes_on_with_the_feed_where_its_file_was_read() {
        GivenMachine machine = GivenMachine.at(COUNTY);
        GivenExport ours = new GivenExport(machine::request);
        String id = ours.done("CADRE", "NDJSON", null);
        JsonPath manifest = ours.manifest(id);
        assertEquals("CADRE,POSTING", manifest.getString("manifest.feedTypes"));
        String cursor = manifest.getString("manifest.cursor");
        GivenTeams.Unit unit =
                GivenTeams.unit("导出续局" + UUID.randomUUID().toString().substring(0, 8), COUNTY);
        UUID later = GivenTeams.cadre("周后来", unit, COUNTY);
        List<String> told = new ArrayList<>();
        // a change is told as soon as the log has numbered it
        long until = System.currentTimeMillis() + 30_000;
        do {
            GivenExport.pause();
            JsonPath page = machine.request()
                    .queryParam("types", "CADRE,POSTING")
                    .queryParam("after", cursor)
                    .get("/api/v1/changes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            told.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (!told.contains(later.toString()) && System.currentTimeMillis() < until);
        assertTrue(told.contains(later.toString()), told.toString());
        assertFalse(new String(ours.file(id), StandardCharsets.UTF_8).contains(later.toString()));
    }

    /** The newest entry of the log. */
    private static long logged() {
        return GivenDatabase.asRegion("/", sql -> sql.count("select coalesce(max(index), -1) from log_entry"));
    }

    /** The payload of a compact JWS whose signature holds by a public key of the installation. */
    private static String payload(String jws) throws Exception {
        String keys = RestAssured.given().get("/.well-known/jwks.json").asString();
        JsonWebKeySet set = new JsonWebKeySet(keys);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(jws);
        signature.setKey(set.findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null)
                .getKey());
        assertTrue(signature.verifySignature());
        assertEquals(ExportRun.TYPE, signature.getHeader("typ"));
        return signature.getPayload();
    }

    private static long lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().count();
    }
}
