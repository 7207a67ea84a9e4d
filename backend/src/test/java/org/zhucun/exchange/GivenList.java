package org.zhucun.exchange;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhucun.given.GivenOffice;
import org.zhucun.organization.SocialCreditCode;

/** 给定名册: a list of a kind, brought in by an office as NDJSON or CSV; the job when it is over. */
final class GivenList {
    static final String NDJSON = "application/x-ndjson";

    private final GivenOffice office;
    private final String kind;

    /** 一行: members and values. */
    static final class Row extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;
    }

    GivenList(GivenOffice office, String kind) {
        this.office = office;
        this.kind = kind;
    }

    /** A row of members and values, in turn. */
    static Row row(Object... membersAndValues) {
        Row row = new Row();
        for (int i = 0; i < membersAndValues.length; i += 2) {
            row.put((String) membersAndValues[i], membersAndValues[i + 1]);
        }
        return row;
    }

    /** A unified social credit code that nobody has yet. */
    static String uscc() {
        String eight = String.format("%08d", Math.floorMod(System.nanoTime() / 1_000, 100_000_000L));
        String code = "11620503" + eight + SocialCreditCode.organizationCheck(eight);
        return code + SocialCreditCode.check(code);
    }

    JsonPath rows(Row... rows) {
        return run(List.of(rows), "rows", false);
    }

    JsonPath atomic(Row... rows) {
        return run(List.of(rows), "atomic", false);
    }

    JsonPath dry(Row... rows) {
        return run(List.of(rows), "rows", true);
    }

    JsonPath run(Collection<? extends Map<String, Object>> rows, String mode, boolean dryRun) {
        ValidatableResponse answer = upload(GivenRows.of(List.copyOf(rows)).ndjson(), NDJSON, mode, dryRun);
        return GivenImport.over(office, answer.statusCode(202).extract().path("id"));
    }

    ValidatableResponse upload(byte[] file, String type, String mode, boolean dryRun) {
        return office.request()
                .multiPart("file", "list", file, type)
                .multiPart("kind", kind)
                .multiPart("mode", mode)
                .multiPart("system", "hr")
                .multiPart("dryRun", String.valueOf(dryRun))
                .post("/api/v1/imports")
                .then();
    }

    /** The whole report of a job, as lines. */
    List<String> report(JsonPath job, String scope) {
        return office.request()
                .accept(NDJSON)
                .queryParam("report", scope)
                .get("/api/v1/imports/" + job.getString("id") + "/report")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }
}
