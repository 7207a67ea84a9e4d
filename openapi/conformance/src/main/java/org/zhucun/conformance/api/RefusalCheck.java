package org.zhucun.conformance.api;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.zhucun.conformance.Fault;
import org.zhucun.conformance.Requirement;

/** 拒绝: what is not there, not declared or not to be read is refused in words that say what to do, in the language that was asked for. */
final class RefusalCheck implements Check {
    private static final String NOBODY = "/api/v1/cadres/00000000-0000-7000-8000-000000000000";
    private static final String COSIGN = "/api/v1/log/cosignatures";
    private static final String JSON = "application/json";

    @Override
    public void run(Probe probe) throws IOException, InterruptedException {
        Reply chinese = probe.get(NOBODY);
        Reply english = probe.get(NOBODY, "Accept-Language", "en");
        probe.refused(Requirement.NOT_FOUND, chinese, 404, "NOT_FOUND");
        probe.refused(Requirement.NOT_FOUND, probe.send("DELETE", "/api/v1/me"), 405, "METHOD_NOT_ALLOWED");
        language(probe, chinese, true);
        language(probe, english, false);
        probe.refused(
                Requirement.PARAMETER_UNKNOWN, probe.get("/api/v1/cadres?noSuchParameter=1"), 400, "INVALID_INPUT");
        Reply field = probe.post(COSIGN, BodyPublishers.ofString("{\"noSuchField\":1}"), "Content-Type", JSON);
        if (probe.refused(Requirement.FIELD_UNKNOWN, field, 400, "INVALID_INPUT")) {
            probe.results()
                    .holds(
                            Requirement.FIELD_UNKNOWN,
                            field.json().at("/violations/0/at").asText().equals("/noSuchField"),
                            Fault.of("member", field.asked(), "violations[0].at", "/noSuchField"));
        }
        probe.refused(
                Requirement.BODY_UNREADABLE,
                probe.post(COSIGN, BodyPublishers.ofString("{"), "Content-Type", JSON),
                400,
                "INVALID_INPUT");
        probe.refused(
                Requirement.BODY_UNREADABLE,
                probe.post(COSIGN, BodyPublishers.ofString("{}"), "Content-Type", "text/plain"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    private static void language(Probe probe, Reply reply, boolean chinese) {
        String said = reply.json().path("title").asText()
                + reply.json().path("detail").asText();
        boolean han =
                said.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
        probe.results()
                .holds(
                        Requirement.PROBLEM_LANGUAGE,
                        han == chinese,
                        Fault.of("language", reply.asked(), chinese ? "zh" : "en", said));
    }
}
