package org.zhucun.conformance.api;

import java.io.IOException;
import org.zhucun.conformance.Fault;
import org.zhucun.conformance.Requirement;

/** 列表: every list that can be asked for without knowing anything answers what the document says; what the client may not read is passed. */
final class ListCheck implements Check {
    private static final int FORBIDDEN = 403;

    @Override
    public void run(Probe probe) throws IOException, InterruptedException {
        int read = 0;
        int forbidden = 0;
        for (Document.Listing list : probe.document().lists()) {
            Reply reply = probe.get(list.path());
            if (reply.status() == 200) {
                read++;
                String fault = probe.document().faultOfList(list, reply.json());
                probe.results()
                        .holds(
                                Requirement.LISTS_VALID,
                                fault == null,
                                Fault.of("shape", reply.asked(), reply.status(), fault));
            } else if (reply.status() == FORBIDDEN) {
                forbidden++;
            } else {
                // a filter may be asked for; a failure may not happen
                probe.results()
                        .holds(
                                Requirement.LISTS_VALID,
                                reply.status() < 500 && reply.status() != 404,
                                Fault.of("answer", reply.asked(), reply.status(), 200));
            }
        }
        probe.results().note(Fault.of("note.lists", read, forbidden));
        probe.results().holds(Requirement.LISTS_VALID, read > 0, Fault.of("note.lists", read, forbidden));
    }
}
