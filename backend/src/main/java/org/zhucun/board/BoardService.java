package org.zhucun.board;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.zhucun.board.BoardRepository.Row;
import org.zhucun.board.BoardView.BoardCount;
import org.zhucun.board.BoardView.BoardDue;
import org.zhucun.board.BoardView.BoardDueKind;
import org.zhucun.inbox.InboxNumbers;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.policy.compliance.ComplianceCurrent;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 看板服务: puts together what the office has a right to, all of it as of one moment. */
@ApplicationScoped
class BoardService {
    private static final String INBOX = "/api/v1/inbox";
    private static final int COUNTY = 16;

    private final BoardRepository repository;
    private final BoardSections sections;
    private final ComplianceCurrent compliance;
    private final InboxNumbers inbox;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Clock clock;

    BoardService(
            BoardRepository repository,
            BoardSections sections,
            ComplianceCurrent compliance,
            InboxNumbers inbox,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Clock clock) {
        this.repository = repository;
        this.sections = sections;
        this.compliance = compliance;
        this.inbox = inbox;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    // Rules are brought up to date in transactions of their own: a reader holds no second connection while he waits.

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    BoardView board(String region) {
        Office office = caller.require();
        String code = regions.readable(region);
        BoardExtent extent = new BoardExtent(code, code.isEmpty() ? "/" : RegionCode.path(code), LocalDate.now(clock));
        Set<BoardPart> parts = parts(office, extent);
        boolean judging = parts.contains(BoardPart.UNJUDGED) && !judged(extent);
        if (judging) {
            parts.removeIf(part -> part.permission().equals(BoardPart.UNJUDGED.permission()));
        }
        // what waits, waits for the office, not for a place that it looks at
        boolean own = region == null && office.may("inbox:read");
        return QuarkusTransaction.requiringNew().call(() -> view(extent, parts, judging, own));
    }

    private static Set<BoardPart> parts(Office office, BoardExtent extent) {
        Set<BoardPart> parts = EnumSet.allOf(BoardPart.class);
        parts.remove(extent.childLength() <= COUNTY ? BoardPart.RULES_BY_TOWNSHIP : BoardPart.RULES);
        parts.removeIf(part -> !office.may(part.permission()));
        if (office.tree() != Tree.REGION || !extent.countsRules()) {
            parts.removeAll(EnumSet.of(BoardPart.RULES, BoardPart.RULES_BY_TOWNSHIP, BoardPart.UNJUDGED));
        }
        if (office.tree() != Tree.REGION || extent.isVillage()) {
            parts.removeAll(EnumSet.of(BoardPart.ATTENDANCE, BoardPart.AHEAD));
        }
        return parts;
    }

    private boolean judged(BoardExtent extent) {
        try {
            compliance.refresh(extent.path());
            return true;
        } catch (DomainException late) {
            if (late.type() == ProblemType.UNAVAILABLE) {
                return false;
            }
            throw late;
        }
    }

    private BoardView view(BoardExtent extent, Set<BoardPart> parts, boolean judging, boolean own) {
        List<Row> rows = repository.rows(extent, parts);
        BoardDue due = own ? due(extent) : null;
        Map<String, RegionRef> names = regions.named(codes(extent, rows), extent.day());
        Function<String, String> named =
                code -> names.containsKey(code) ? names.get(code).name() : code;
        Locale locale = request.locale();
        return new BoardView(
                extent.code(),
                names.containsKey(extent.code())
                        ? names.get(extent.code()).name()
                        : caller.require().nodeName(),
                extent.code().isEmpty() ? 0 : RegionCode.level(extent.code()),
                extent.day(),
                clock.instant(),
                due,
                parts.contains(BoardPart.UNJUDGED) ? sections.rules(extent, rows, named, locale) : null,
                judging,
                parts.contains(BoardPart.DEBTS) ? sections.debts(extent, rows) : null,
                parts.contains(BoardPart.FINDINGS) ? sections.findings(extent, rows) : null,
                parts.contains(BoardPart.ROTATIONS) ? sections.rotations(extent, rows) : null,
                parts.contains(BoardPart.ATTENDANCE) ? BoardRegister.of(extent, rows, named) : null);
    }

    private static Set<String> codes(BoardExtent extent, List<Row> rows) {
        Set<String> codes = new TreeSet<>();
        if (!extent.code().isEmpty()) {
            codes.add(extent.code());
        }
        rows.stream()
                .filter(row -> row.part().equals("RULES") || row.part().equals("ATTENDANCE"))
                .filter(row -> row.about().length() > 1)
                .forEach(row -> codes.add(RegionCode.ofPath(row.about())));
        return codes;
    }

    private BoardDue due(BoardExtent extent) {
        LocalDate sunday = extent.day().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<BoardDueKind> kinds = new ArrayList<>();
        long all = 0;
        boolean exact = true;
        for (InboxNumbers.DueKind kind : inbox.dueBy(sunday)) {
            BoardLink link = BoardLink.rows(INBOX, "kind", kind.kind(), "dueBy", sunday);
            kinds.add(new BoardDueKind(
                    kind.kind(), kind.name(), new BoardCount(kind.count(), kind.exact(), link), kind.overdue()));
            all += kind.count();
            exact &= kind.exact();
        }
        return new BoardDue(sunday, new BoardCount(all, exact, BoardLink.rows(INBOX, "dueBy", sunday)), kinds);
    }
}
