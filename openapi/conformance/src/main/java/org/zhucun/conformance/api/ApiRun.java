package org.zhucun.conformance.api;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.zhucun.client.PrivateKeyJwt;
import org.zhucun.conformance.Fault;
import org.zhucun.conformance.Part;
import org.zhucun.conformance.Results;

/** 一次检验: one system, its groups one after the other; one that breaks off leaves what it did not come to. */
final class ApiRun {
    private final Results results = new Results(Part.API);
    private final Probe probe;
    private final String earlier;

    /** @param earlier a cursor of the feed that was kept, null where there is none */
    ApiRun(URI url, PrivateKeyJwt client, String earlier, Document document) {
        probe = new Probe(url, client, results, document);
        this.earlier = earlier;
    }

    /**
     * Asks for a token, and then what the groups ask.
     *
     * @throws IOException when nobody answers at the beginning
     */
    Results run(Set<Group> chosen) throws IOException, InterruptedException {
        new TokenCheck().run(probe);
        for (Group group : Group.values()) {
            if (!chosen.contains(group)) {
                group.requirements().forEach(each -> results.skip(each, Fault.of("notChosen")));
                continue;
            }
            try {
                group.check(earlier).run(probe);
            } catch (IOException cut) {
                results.note(Fault.of("note.cut", group.name().toLowerCase(Locale.ROOT), cut));
            }
        }
        return results;
    }
}
