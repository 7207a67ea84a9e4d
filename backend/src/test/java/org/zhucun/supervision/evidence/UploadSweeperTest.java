package org.zhucun.supervision.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
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
import org.zhucun.kernel.Ids;

/** 到期清理. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class UploadSweeperTest {
    private static final String COUNTY = "530423";

    @Inject
    UploadSweeper sweeper;

    @Test
    void what_did_not_arrive_whole_in_time_goes_and_what_is_attached_stays() {
        GivenPosting posting = GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2021, 5, 7));
        GivenOffice inspector = GivenOffices.inspector(COUNTY);
        String inspection = inspector
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "targetKind",
                        "TEAM",
                        "targetId",
                        posting.teamId().toString(),
                        "methods",
                        List.of("OPEN_CHECK"),
                        "on",
                        "2022-03-01"))
                .post("/api/v1/inspections")
                .path("id");
        UUID over = begun(inspector, inspection);
        UUID running = begun(inspector, inspection);
        GivenDatabase.asRegion(
                "/", sql -> sql.run("update upload set expires_at = now() - interval '1 minute' where id = ?", over));
        sweeper.sweep();
        assertEquals(List.of("0"), count("upload where id = ?", over));
        assertEquals(List.of("0"), count("evidence_piece where evidence_id = ?", over));
        assertEquals(List.of("1"), count("upload where id = ?", running));
        assertEquals(List.of("1"), count("evidence_piece where evidence_id = ?", running));
    }

    @Test
    void the_kind_is_told_by_the_content_and_by_nothing_else() {
        assertEquals(
                "image/png",
                MediaKind.of(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10))
                        .orElseThrow()
                        .mediaType());
        assertEquals(
                "audio/mp4",
                MediaKind.of(bytes(0, 0, 0, 24, 'f', 't', 'y', 'p', 'M', '4', 'A', ' '))
                        .orElseThrow()
                        .mediaType());
        assertEquals(
                "application/pdf",
                MediaKind.of(bytes('%', 'P', 'D', 'F', '-', '1')).orElseThrow().mediaType());
        assertTrue(MediaKind.of(bytes('M', 'Z', 0x90, 0)).isEmpty());
        assertTrue(MediaKind.of(bytes('P', 'K', 3, 4)).isEmpty());
        assertTrue(MediaKind.of(bytes('<', 's', 'v', 'g')).isEmpty());
        assertTrue(MediaKind.of(bytes(0xFF, 0xD8)).isEmpty());
        assertTrue(MediaKind.of(new byte[0]).isEmpty());
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static UUID begun(GivenOffice inspector, String inspection) {
        UUID upload = Ids.next();
        inspector
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name", "扫描.pdf", "bytes", 100, "sha256", "0".repeat(64), "claimedAt", "2022-03-01T12:40:00Z"))
                .put("/api/v1/inspections/" + inspection + "/uploads/" + upload)
                .then()
                .statusCode(200);
        inspector
                .request()
                .contentType("application/offset+octet-stream")
                .header("Upload-Offset", 0)
                .body(bytes('%', 'P', 'D', 'F', '-', '1', '.', '7'))
                .patch("/api/v1/uploads/" + upload)
                .then()
                .statusCode(204);
        return upload;
    }

    private static List<String> count(String what, UUID id) {
        return GivenDatabase.asRegion("/", sql -> sql.texts("select count(*)::text from " + what, id));
    }
}
