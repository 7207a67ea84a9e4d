package org.zhucun.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Caller;

/** 登记服务: entries of clerks and corrections. */
@ApplicationScoped
@Transactional
class EntryService {
    private final EntryWriter writer;
    private final Trail trail;
    private final Caller caller;
    private final RequestInfo request;

    EntryService(EntryWriter writer, Trail trail, Caller caller, RequestInfo request) {
        this.writer = writer;
        this.trail = trail;
        this.caller = caller;
        this.request = request;
    }

    @Audited(Action.REGISTER_ENTRY_RECORDED)
    Made record(NewEntry command) {
        return one(command.asLine());
    }

    @Audited(Action.REGISTER_CORRECTED)
    Made correct(NewCorrection command) {
        return one(command.asLine());
    }

    @Audited(Action.REGISTER_ENTRIES_RECORDED)
    EntriesResult record(String township, String month, NewEntries command) {
        String path = RegionCode.path(township);
        if (!caller.require().covers(path)) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        List<EntryLine> lines = command.entries().stream().map(NewEntry::asLine).toList();
        List<EntryOutcome> outcomes = writer.write(YearMonth.parse(month), path, lines);
        if (outcomes.stream().allMatch(outcome -> outcome.rejection() == Rejection.REGISTER_CLOSED)) {
            throw DomainException.of(ProblemType.REGISTER_CLOSED);
        }
        EntriesResult result = EntriesResult.of(outcomes, request.locale());
        trail.about(new Subject(township + "/" + month, month, path, null));
        trail.detail(Map.of(
                "recorded", result.recorded(), "duplicates", result.duplicates(), "rejected", result.rejected()));
        return result;
    }

    private Made one(EntryLine line) {
        EntryOutcome outcome =
                writer.write(YearMonth.from(line.day()), null, List.of(line)).get(0);
        if (outcome.rejection() != null) {
            throw outcome.rejection().asProblem();
        }
        OpenPosting posting = outcome.posting();
        String label = posting.cadreName() + " " + line.day();
        trail.about(new Subject(line.id().toString(), label, posting.regionPath(), posting.unitPath()));
        if (outcome.duplicate()) {
            trail.detail(Map.of("duplicate", true));
        }
        return new Made(EntryView.of(outcome.entry()), outcome.duplicate());
    }

    /**
     * What was entered.
     *
     * @param duplicate whether it had been entered before, so that nothing was
     */
    record Made(EntryView entry, boolean duplicate) {}
}
