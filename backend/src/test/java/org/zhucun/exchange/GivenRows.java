package org.zhucun.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhucun.given.GivenCadres;
import org.zhucun.given.GivenOffice;

/** 给定数据文件: rows as a system writes them, in CSV or NDJSON; the persons are made up. */
final class GivenRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Map<String, Object>> rows = new ArrayList<>();

    /** A person in order, posted nowhere. */
    static Map<String, Object> person(String unit) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", "周海燕");
        row.put("citizenId", GivenCadres.citizenId());
        row.put("nationality", "01");
        row.put("politicalAffiliation", "01");
        row.put("personnelCategory", "CIVIL_SERVANT");
        row.put("unitId", unit);
        return row;
    }

    /** A person in order with a stay. */
    static Map<String, Object> posted(String unit, String village, String startedOn, String... roles) {
        Map<String, Object> row = person(unit);
        row.put("villageCode", village);
        row.put("roles", List.of(roles));
        row.put("startedOn", startedOn);
        return row;
    }

    GivenRows and(Map<String, Object> row) {
        rows.add(row);
        return this;
    }

    static GivenRows of(Collection<Map<String, Object>> rows) {
        GivenRows given = new GivenRows();
        rows.forEach(given::and);
        return given;
    }

    byte[] csv() {
        Set<String> fields = new LinkedHashSet<>();
        rows.forEach(row -> fields.addAll(row.keySet()));
        StringBuilder text = new StringBuilder(String.join(",", fields)).append("\r\n");
        for (Map<String, Object> row : rows) {
            text.append(fields.stream().map(field -> quoted(row.get(field))).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] ndjson() {
        StringBuilder text = new StringBuilder();
        for (Map<String, Object> row : rows) {
            try {
                text.append(JSON.writeValueAsString(row)).append('\n');
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(","))
                : value.toString();
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The job when it is over. */
    static JsonPath run(GivenOffice office, byte[] file, String type, String mode) {
        return GivenImport.over(
                office,
                upload(office, file, type, mode, false)
                        .statusCode(202)
                        .extract()
                        .path("id"));
    }

    static JsonPath check(GivenOffice office, byte[] file, String type) {
        return GivenImport.over(
                office,
                upload(office, file, type, "rows", true)
                        .statusCode(202)
                        .extract()
                        .path("id"));
    }

    static ValidatableResponse upload(GivenOffice office, byte[] file, String type, String mode, boolean dryRun) {
        return office.request()
                .multiPart("file", "cadres", file, type)
                .multiPart("kind", "CADRE")
                .multiPart("mode", mode)
                .multiPart("system", "hr")
                .multiPart("dryRun", String.valueOf(dryRun))
                .post("/api/v1/imports")
                .then();
    }
}
