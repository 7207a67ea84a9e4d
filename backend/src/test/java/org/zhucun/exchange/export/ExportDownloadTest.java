package org.zhucun.exchange.export;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;

/** A file is loaded as a whole or in part, for a day. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ExportDownloadTest {
    private static final String COUNTY = "341622";

    @Inject
    ExportSweeper sweeper;

    private GivenOffice office;
    private GivenExport export;

    @BeforeEach
    void given() {
        office = GivenOffices.orgDepartment(COUNTY);
        export = GivenExport.as(office);
        GivenExport.cadre(COUNTY);
    }

    @Test
    void a_file_is_a_download_and_its_manifest_says_of_what_type() {
        GivenTeams.unit("下载局" + UUID.randomUUID().toString().substring(0, 8), COUNTY);
        for (ExportFormat format : ExportFormat.values()) {
            String id = export.done("ORGANIZATION", format.name(), null);
            assertEquals(format.mediaType(), export.manifest(id).getString("manifest.mediaType"));
            for (Map<String, String> part : List.of(Map.<String, String>of(), Map.of("Range", "bytes=1-2"))) {
                office.request()
                        .accept("application/octet-stream")
                        .headers(part)
                        .get("/api/v1/exports/" + id + "/content")
                        .then()
                        .statusCode(part.isEmpty() ? 200 : 206)
                        .header("Content-Type", startsWith("application/octet-stream"))
                        .header("Content-Disposition", containsString(format.ending()));
            }
        }
    }

    @Test
    void a_download_goes_on_where_it_broke_off() {
        String id = export.done("CADRE", "NDJSON", null);
        byte[] whole = export.file(id);
        String tag = office.request()
                .get("/api/v1/exports/" + id + "/content")
                .then()
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", String.valueOf(whole.length))
                .extract()
                .header("ETag");
        byte[] rest = office.request()
                .header("Range", "bytes=100-")
                .header("If-Range", tag)
                .get("/api/v1/exports/" + id + "/content")
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 100-" + (whole.length - 1) + "/" + whole.length)
                .extract()
                .asByteArray();
        assertArrayEquals(Arrays.copyOfRange(whole, 100, whole.length), rest);
        byte[] other = office.request()
                .header("Range", "bytes=100-")
                .header("If-Range", "\"of another file\"")
                .get("/api/v1/exports/" + id + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertArrayEquals(whole, other);
        office.request()
                .header("Range", "bytes=" + whole.length + "-")
                .get("/api/v1/exports/" + id + "/content")
                .then()
                .statusCode(416)
                .body("code", equalTo("RANGE_NOT_SATISFIABLE"));
    }

    @Test
    void a_file_is_there_for_a_day_and_then_deleted_while_its_manifest_stays() {
        String id = export.done("CADRE", "CSV", null);
        GivenTeams.write(
                "update export_job set available_until = now() - interval '61 minutes' where id = ?::uuid", id);
        export.at(id).body("state", equalTo("EXPIRED")).body("may", empty());
        export.at(id + "/content").statusCode(409).body("detail", containsString("24 小时"));
        assertTrue(GivenExport.pieces(id) > 0);
        sweeper.sweep();
        assertEquals(0, GivenExport.pieces(id));
        assertEquals(id, export.manifest(id).getString("manifest.id"));
    }
}
