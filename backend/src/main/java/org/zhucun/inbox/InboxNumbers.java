package org.zhucun.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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

    /** 某类待办：到某日应办 */
    public record DueKind(String kind, String name, int count, int overdue, boolean exact) {}

    /** What the office that asks has to do by a day, kind by kind, in the caller's transaction. */
    public List<DueKind> dueBy(LocalDate day) {
        return service.dueBy(day).kinds().stream()
                .map(kind -> new DueKind(kind.kind(), kind.name(), kind.count(), kind.overdue(), kind.exact()))
                .toList();
    }

    public Numbers of(Office office, Locale locale) {
        InboxCounts counts =
                Caller.as(office, () -> QuarkusTransaction.requiringNew().call(() -> service.counts(locale)));
        List<String> kinds = counts.kinds().stream()
                .map(kind -> kind.name() + " " + kind.count() + (kind.exact() ? "" : "+"))
                .toList();
        return new Numbers(office.nodeName(), counts.total(), counts.overdue(), counts.recent(), kinds);
    }
}
