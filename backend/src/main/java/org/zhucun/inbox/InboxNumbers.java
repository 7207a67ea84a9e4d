package org.zhucun.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 待办数字: how much waits for an office, outside of any request; numbers and names of kinds, nobody's name. */
@ApplicationScoped
public class InboxNumbers {
    private final InboxService service;

    InboxNumbers(InboxService service) {
        this.service = service;
    }

    /** 某任职的待办数字 */
    public record Numbers(String office, int total, int overdue, int recent, List<String> kinds) {}

    public Numbers of(Office office, Locale locale) {
        InboxCounts counts =
                Caller.as(office, () -> QuarkusTransaction.requiringNew().call(() -> service.counts(locale)));
        List<String> kinds = counts.kinds().stream()
                .map(kind -> kind.name() + " " + kind.count() + (kind.exact() ? "" : "+"))
                .toList();
        return new Numbers(office.nodeName(), counts.total(), counts.overdue(), counts.recent(), kinds);
    }
}
