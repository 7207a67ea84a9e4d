package org.zhucun.supervision.visit;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.kernel.Ids;

/** 某次督查: as a phone reports it, with the pieces of its files. */
final class GivenVisit {
    static final String COUNTY = "530423";
    static final String DAY = "2022-03-01";
    static final String CLAIMED = "2022-03-01T12:40:00Z";

    final GivenPosting posting = GivenPosting.in(GivenTeams.village(COUNTY), LocalDate.of(2021, 5, 7));
    final GivenOffice inspector = GivenOffices.inspector(COUNTY);
    final GivenOffice township = GivenOffices.township(posting.township());
    final String id = Ids.next().toString();

    Map<String, Object> body() {
        Map<String, Object> visit = new HashMap<>();
        visit.put("villageCode", posting.village());
        visit.put("targetKind", "TEAM");
        visit.put("targetId", posting.teamId().toString());
        visit.put("methods", List.of("NIGHT_VISIT", "UNANNOUNCED_DIRECT"));
        visit.put("on", DAY);
        visit.put("at", "20:30");
        Map<String, Object> protocol = new HashMap<>();
        protocol.put("template", "THREE_CONTENTS");
        protocol.put("templateVersion", 1);
        protocol.put(
                "answers",
                List.of(
                        Map.of("item", "STAFFING", "answer", "YES"),
                        Map.of("item", "PRESENCE", "answer", "YES"),
                        Map.of("item", "TASK", "answer", "NO", "note", "台账三个月未更新")));
        protocol.put("presences", List.of(met(false)));
        protocol.put("results", List.of());
        protocol.put("claimedAt", CLAIMED);
        Map<String, Object> body = new HashMap<>();
        body.put("id", id);
        body.put("visit", visit);
        body.put("protocol", protocol);
        body.put("findings", List.of(ofItem("TASK"), ofAbsence(posting.cadreId())));
        return body;
    }

    Map<String, Object> met(boolean present) {
        return Map.of("cadreId", posting.cadreId().toString(), "present", present);
    }

    static Map<String, Object> ofItem(String item) {
        return Map.of("checklistItem", item, "severity", "MINOR", "facts", "台账三个月未更新");
    }

    static Map<String, Object> ofAbsence(UUID cadre) {
        return Map.of("cadreId", cadre.toString(), "severity", "MODERATE", "facts", "夜访时不在村");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> part(Map<String, Object> body, String name) {
        return (Map<String, Object>) body.get(name);
    }

    Response reported() {
        Response answer = report(inspector, body());
        answer.then().statusCode(201);
        return answer;
    }

    Response report(GivenOffice office, Map<String, Object> body) {
        return office.request().contentType(ContentType.JSON).body(body).post("/api/v1/visits");
    }

    static byte[] photo(int bytes) {
        byte[] photo = new byte[bytes];
        Arrays.fill(photo, (byte) 7);
        photo[0] = (byte) 0xFF;
        photo[1] = (byte) 0xD8;
        photo[2] = (byte) 0xFF;
        return photo;
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256(content));
    }

    Map<String, Object> file(byte[] content) {
        Map<String, Object> file = new HashMap<>();
        file.put("name", "夜访/现场.jpg");
        file.put("bytes", content.length);
        file.put("sha256", hash(content));
        file.put("claimedAt", CLAIMED);
        return file;
    }

    Response begin(GivenOffice office, String upload, Map<String, Object> file) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(file)
                .put("/api/v1/inspections/" + id + "/uploads/" + upload);
    }

    static Response head(GivenOffice office, String upload) {
        return office.request().header("Tus-Resumable", "1.0.0").head("/api/v1/uploads/" + upload);
    }

    static Response send(GivenOffice office, String upload, long offset, byte[] piece) {
        return send(office, upload, offset, piece, null);
    }

    static Response send(GivenOffice office, String upload, long offset, byte[] piece, String checksum) {
        var request = office.request()
                .contentType("application/offset+octet-stream")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", offset);
        return (checksum == null ? request : request.header("Upload-Checksum", checksum))
                .body(piece)
                .patch("/api/v1/uploads/" + upload);
    }

    /** One that has arrived whole. */
    String attached(byte[] content, Map<String, Object> file) {
        String upload = Ids.next().toString();
        begin(inspector, upload, file).then().statusCode(200);
        send(inspector, upload, 0, content).then().statusCode(204);
        return upload;
    }
}
