package org.zhucun.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.Texts;
import org.zhucun.policy.Clauses;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待办: what waits for the office that asks, the most pressing first. */
@ApplicationScoped
@Transactional
class InboxService {
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final List<Waiting> sources;
    private final InboxRepository inbox;
    private final Policies policies;
    private final Caller caller;
    private final RequestInfo request;
    private final Clock clock;

    InboxService(
            @All List<Waiting> sources,
            InboxRepository inbox,
            Policies policies,
            Caller caller,
            RequestInfo request,
            Clock clock) {
        this.sources =
                sources.stream().sorted(Comparator.comparing(Waiting::kind)).toList();
        this.inbox = inbox;
        this.policies = policies;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    CursorPage<InboxItem> page(InboxFilter filter) {
        Office office = caller.require();
        LocalDate today = LocalDate.now(clock);
        CursorBinding binding = new CursorBinding("inbox", filter.asText(), office.grantId() + office.path());
        List<String> last = Cursor.decode(filter.after, 4, binding);
        List<Waiting> asked = concerned(office).stream()
                .filter(source -> filter.kind == null || source.kind().equals(filter.kind))
                .toList();
        if (asked.isEmpty()) {
            return new CursorPage<>(List.of(), null, null);
        }
        InboxPage page = new InboxPage(filter.size, Boolean.TRUE.equals(filter.overdue), filter.dueBy, key(last));
        List<InboxRow> rows = inbox.page(asked, office, today, policies.effective(today), page);
        Map<String, Waiting> byKind = asked.stream().collect(Collectors.toMap(Waiting::kind, Function.identity()));
        return CursorPage.of(
                rows,
                filter.size,
                binding,
                InboxService::key,
                row -> item(row, byKind.get(row.kind()), today, request.locale()));
    }

    InboxCounts counts() {
        return counts(request.locale());
    }

    /** What is to be done by a day, the overdue included. */
    InboxCounts dueBy(LocalDate day) {
        return counts(request.locale(), day);
    }

    /** For the office that acts, in a language; also for a digest, which is made outside of any request. */
    InboxCounts counts(Locale locale) {
        return counts(locale, null);
    }

    private InboxCounts counts(Locale locale, LocalDate until) {
        Office office = caller.require();
        LocalDate today = LocalDate.now(clock);
        List<Waiting> asked = concerned(office);
        if (asked.isEmpty()) {
            return InboxCounts.of(List.of());
        }
        Map<String, Waiting> byKind = asked.stream().collect(Collectors.toMap(Waiting::kind, Function.identity()));
        return InboxCounts.of(inbox.counts(asked, office, today, policies.effective(today), until).stream()
                .filter(counted -> counted.count() > 0)
                .map(counted -> new InboxCounts.OfKind(
                        counted.kind(),
                        Texts.get(locale, byKind.get(counted.kind()).text()),
                        Math.min(counted.count(), Asked.COUNTED),
                        counted.overdue(),
                        counted.recent(),
                        counted.count() <= Asked.COUNTED))
                .toList());
    }

    private List<Waiting> concerned(Office office) {
        return sources.stream().filter(source -> source.concerns(office)).toList();
    }

    private InboxItem item(InboxRow row, Waiting source, LocalDate today, Locale locale) {
        Object[] words = Clauses.words(row.words(), locale);
        return new InboxItem(
                row.kind(),
                Texts.get(locale, source.text()),
                row.id(),
                row.target(),
                Texts.get(locale, source.text() + ".title", words),
                row.place(),
                row.since(),
                row.due(),
                row.due() != null && row.due().isBefore(today),
                source.rule(),
                Texts.get(locale, source.text() + ".why"),
                basis(row),
                row.version());
    }

    private String basis(InboxRow row) {
        if (row.parameterId() == null) {
            return row.basis();
        }
        return policies.byId(row.parameterId()).map(Parameter::source).orElse(row.basis());
    }

    private static List<String> key(InboxRow row) {
        LocalDate due = row.due() == null ? NEVER : row.due();
        return List.of(due.toString(), row.since().toString(), row.id().toString(), row.kind());
    }

    private static List<Object> key(List<String> cursor) {
        return cursor == null
                ? null
                : List.of(
                        LocalDate.parse(cursor.get(0)),
                        LocalDate.parse(cursor.get(1)),
                        UUID.fromString(cursor.get(2)),
                        cursor.get(3));
    }
}
