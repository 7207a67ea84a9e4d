package org.zhucun.conformance.api;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;

/** 试导入: a list of one row that is only checked. */
final class TrialImport {
    private static final String IMPORTS = "/api/v1/imports";
    private static final String BOUNDARY = "zhucun-conformance";

    private TrialImport() {}

    /** @param key of the upload, null for none */
    static Reply sent(Probe probe, String key, String kind, String row) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (String[] field : new String[][] {{"kind", kind}, {"mode", "rows"}, {"dryRun", "true"}}) {
            body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n")
                    .append(field[1])
                    .append("\r\n");
        }
        body.append("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"zhucun-conformance.ndjson\"\r\n"
                        + "Content-Type: application/x-ndjson\r\n\r\n")
                .append(row)
                .append("\r\n--" + BOUNDARY + "--\r\n");
        String type = "multipart/form-data; boundary=" + BOUNDARY;
        return key == null
                ? probe.post(IMPORTS, BodyPublishers.ofString(body.toString()), "Content-Type", type)
                : probe.post(
                        IMPORTS,
                        BodyPublishers.ofString(body.toString()),
                        "Content-Type",
                        type,
                        "Idempotency-Key",
                        key);
    }
}
