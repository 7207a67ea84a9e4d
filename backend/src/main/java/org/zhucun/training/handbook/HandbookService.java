package org.zhucun.training.handbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 手册发放: issues editions and puts down who received them. */
@ApplicationScoped
@Transactional
class HandbookService {
    private final HandbookRepository handbooks;
    private final Regions regions;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    HandbookService(HandbookRepository handbooks, Regions regions, Caller caller, Trail trail, Clock clock) {
        this.handbooks = handbooks;
        this.regions = regions;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<HandbookView> page(Paging paging) {
        CursorBinding binding =
                new CursorBinding("handbooks", "", caller.require().path());
        List<String> after = Cursor.decode(paging.after, 2, binding);
        List<HandbookView> rows = after == null
                ? handbooks.page(today(), null, null, paging.size)
                : handbooks.page(today(), LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)), paging.size);
        return CursorPage.of(
                rows,
                paging.size,
                binding,
                row -> List.of(row.issuedOn().toString(), row.id().toString()),
                this::shown);
    }

    HandbookView get(UUID id) {
        return handbooks
                .find(id, today())
                .map(this::shown)
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    /** Who of the caller's range is posted and has none. */
    CursorPage<MissingReceipt> missing(UUID id, Paging paging) {
        HandbookView handbook = get(id);
        CursorBinding binding = new CursorBinding(
                "handbook-missing", id.toString(), caller.require().path());
        List<String> after = Cursor.decode(paging.after, 2, binding);
        return CursorPage.of(
                handbooks.missing(id, path(handbook.regionCode()), today(), after, paging.size),
                paging.size,
                binding,
                row -> List.of(path(row.regionCode()), row.cadreId().toString()),
                row -> row);
    }

    @Audited(Action.HANDBOOK_ISSUED)
    HandbookView issue(IssueHandbook command) {
        notAhead("/issuedOn", command.issuedOn());
        UUID id = Ids.next();
        String path =
                regions.requireWithin(command.regionCode(), command.issuedOn()).path();
        handbooks.add(id, command, path);
        trail.about(new Subject(id.toString(), command.title(), path, null));
        return get(id);
    }

    @Audited(Action.HANDBOOK_RECEIVED)
    HandbookView receive(UUID id, RecordReceipts command) {
        HandbookView handbook =
                handbooks.find(id, today()).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        boolean some = command.cadreIds() != null && !command.cadreIds().isEmpty();
        if (some == (command.everyoneIn() != null)) {
            throw DomainException.invalid("/cadreIds", "training.handbook.whom");
        }
        notAhead("/receivedOn", command.receivedOn());
        if (command.receivedOn().isBefore(handbook.issuedOn())) {
            throw DomainException.invalid("/receivedOn", "training.handbook.day");
        }
        if (!some) {
            regions.requireWithin(command.everyoneIn(), command.receivedOn());
            handbooks.receiveAll(id, path(command.everyoneIn()), command.receivedOn());
        } else if (handbooks.receive(id, command.cadreIds(), command.receivedOn())
                < command.cadreIds().size()) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        Office office = caller.require();
        String place = path(handbook.regionCode());
        trail.about(new Subject(id.toString(), handbook.title(), office.covers(place) ? place : office.path(), null));
        return get(id);
    }

    private HandbookView shown(HandbookView handbook) {
        return caller.require().may("training:record") ? handbook.may(List.of("receive")) : handbook;
    }

    private void notAhead(String at, LocalDate day) {
        if (day.isAfter(today())) {
            throw DomainException.invalid(at, "training.handbook.future");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String path(String code) {
        return code.isEmpty() ? "/" : RegionCode.path(code);
    }
}
