package org.zhucun.conformance.api;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.zhucun.client.PrivateKeyJwt;
import org.zhucun.conformance.Fault;
import org.zhucun.conformance.Part;
import org.zhucun.conformance.Results;

/** 一次检验: one system, all groups one after the other; one that breaks off leaves what it did not come to. */
final class ApiRun {
    private final Results results = new Results(Part.API);
    private final Probe probe;
    private final Map<String, Check> checks;

    /** @param earlier a cursor of the feed that was kept, null where there is none */
    ApiRun(URI url, PrivateKeyJwt client, String earlier, Document document) {
        probe = new Probe(url, client, results, document);
        checks = Map.of(
                "refusals", new RefusalCheck(),
                "pages", new PageCheck(),
                "imports", new ImportCheck(),
                "lists", new ListCheck(),
                "feed", new FeedCheck(earlier));
    }

    /**
     * Everything.
     *
     * @throws IOException when nobody answers at the beginning
     */
    Results run() throws IOException, InterruptedException {
        new TokenCheck().run(probe);
        for (String group : List.of("refusals", "pages", "imports", "lists", "feed")) {
            try {
                checks.get(group).run(probe);
            } catch (IOException cut) {
                results.note(Fault.of("note.cut", group, cut));
            }
        }
        return results;
    }
}
